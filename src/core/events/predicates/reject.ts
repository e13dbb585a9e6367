/** Refusals and denials. Columns: see rows.ts. */
export const REJECT = `
| refuse | कर हो दे | इनकार*, इन्कार*, मना, अस्वीकार, नामंजूर, नाकार, इंकार*
| refuse | कर हो दे | खारिज, अस्वीकृत, निरस्त, ख़ारिज
| refuse | कर हो | खंडन*, वीटो*
| refuse | लगा | वीटो
| refuse | बता कह दे | निराधार, गलत, बेबुनियाद, झूठा, झूठ, मनगढ़ंत, फर्जी, बकवास, भ्रामक
| refuse | झाड़ | पल्ला
| refuse | हट मुकर | पीछे, वादे से
assist | refuse | दे कर | दरवाजे बंद
meet | refuse | हो कर दे | बैठक रद्द, वार्ता रद्द, मुलाकात रद्द, यात्रा रद्द, दौरा रद्द
| refuse | | rejects, denies, refuses, veto, vetoes, denial
~ | refuse | ठुकरा
~ | refuse | नकार
~ | refuse | मुकर
~ | refuse | झुठला
`;
