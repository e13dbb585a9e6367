const ENDING = '.annotations.json';

/** Whether a path is named like a sidecar, ARTICLE.txt.annotations.json. */
export function isSidecarPath(path: string): boolean {
  return path.length > ENDING.length && path.endsWith(ENDING);
}

/** The path of the sidecar of an article. */
export function sidecarOf(article: string): string {
  return `${article}${ENDING}`;
}

/** The path of the article that a sidecar belongs to. */
export function articleOf(sidecar: string): string {
  return sidecar.slice(0, -ENDING.length);
}
