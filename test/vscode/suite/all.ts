import './recognise.test';
import './views.test';
import './decisions.test';
import './sidecar.test';
import './edits.test';
import './hover.test';
import './lexicon.test';
import './virtual.test';
