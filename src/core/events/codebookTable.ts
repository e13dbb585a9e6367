// The PLOVER codebook as a table. Codes, grouping and scores: PLOVER 2.0 draft (openeventdata/PLOVER), CC BY-SA 4.0.
// Labels and glosses are this project's own words. The draft prints ACCUSE's score without its minus sign.

/**
 * One row a code. A type: `TYPE | quad | recipient needed | score | English | हिंदी | gloss`, where quad is
 * V or M (verbal, material) and + or - (cooperation, conflict). Below it its modes: `mode | score | English | हिंदी | gloss`.
 */
export const TYPE_TABLE = `
AGREE | V+ | no | 2.5 | Agree | सहमति | promises, offers, accepts or commits to future cooperation
CONSULT | V+ | no | 2.5 | Consult | वार्ता | meets, talks, visits or telephones
  visit | 4 | Visit | यात्रा | the actor travels to the recipient
  third-party | 1 | Third party | मध्यस्थता | someone else hosts or mediates
  multilateral | 4 | Multilateral | बहुपक्षीय | in an alliance, summit or world body
  phone | 1.5 | Phone | फोन | by telephone, video or another remote channel
SUPPORT | V+ | no | 5 | Support | समर्थन | praises, backs, recognises, or signs an agreement
CONCEDE | V+ | no | 4.5 | Concede | रियायत | gives way in words: eases curbs, drops a protest, declares a truce
COOPERATE | M+ | yes | 9.5 | Cooperate | सहयोग | material exchange with benefit for both sides
AID | M+ | yes | 10 | Aid | सहायता | gives money, goods, arms, people or shelter to another
RETREAT | M+ | no | 6.5 | Retreat | पीछे हटना | yields in fact: withdraws, releases, disarms, stops firing, resigns
  withdraw | 8 | Withdraw | वापसी | leaves territory or takes forces back
  release | 6.5 | Release | रिहाई | frees captives or returns what was taken
  disarm | 10 | Disarm | निरस्त्रीकरण | lays down weapons
  ceasefire | 7.5 | Ceasefire | युद्धविराम | stops fighting
  access | 6.5 | Access | प्रवेश | lets observers, peacekeepers or helpers in
  resign | 4.5 | Resign | इस्तीफा | an official gives up office
REQUEST | V- | no | 0 | Request | मांग | asks, demands or orders
  assist | 0.5 | Assistance | सहायता की मांग | help, relations or exchange
  change | -1 | Change | बदलाव की मांग | another policy, government or institution
  yield | -1 | Yielding | ढील की मांग | release, truce or the end of curbs
  meet | 0 | Meeting | वार्ता की मांग | a meeting or negotiations
ACCUSE | V- | no | -3 | Accuse | आरोप | blames, criticises, investigates or charges
  disapprove | -2 | Disapprove | निंदा | condemns, criticises or complains
  investigate | -3.5 | Investigate | जांच | looks into a wrong, by police, court or commission
  allege | -3.5 | Allege | अभियोग | accuses, sues, indicts or brings to trial
REJECT | V- | no | -2 | Reject | अस्वीकृति | refuses, denies or turns down
  assist | -1.5 | Assistance | सहायता से इनकार | help, relations or exchange
  change | -2 | Change | बदलाव से इनकार | another policy, government or institution
  yield | -2 | Yielding | ढील से इनकार | release, truce or the end of curbs
  meet | -2 | Meeting | वार्ता से इनकार | a meeting or negotiations
THREATEN | V- | no | -3.5 | Threaten | धमकी | warns of serious consequences
  restrict | -3 | Restrict | पाबंदी की धमकी | curbs on movement, goods or politics, strikes, blockades
  arrest | -3.5 | Arrest | गिरफ्तारी की धमकी | arrest or prison
  relations | -3.5 | Relations | संबंध तोड़ने की धमकी | an end of relations or talks
  expel | -3.5 | Expel | निष्कासन की धमकी | expulsion of diplomats, missions or organisations
  territory | -4 | Territory | कब्जे की धमकी | taking of land
  violence | -3.5 | Violence | हिंसा की धमकी | use of force
PROTEST | M- | no | -5 | Protest | विरोध प्रदर्शन | civilians act together against someone
  demo | -5 | Demonstration | प्रदर्शन | march, rally or sit-in, largely peaceful
  riot | -7 | Riot | दंगा | violent crowd
  strike | -5 | Strike | हड़ताल | work is laid down
  hunger | -4.5 | Hunger strike | अनशन | food is refused
  boycott | -4.5 | Boycott | बहिष्कार | dealings or attendance are refused
  obstruct | -4.5 | Obstruct | जाम | roads, rails or entrances are blocked
  vandalize | - | Vandalize | तोड़फोड़ | property is damaged as a sign
SANCTION | M- | yes | -6 | Sanction | प्रतिबंध | cuts or lowers relations, punishes by verdict or expulsion
  convict | -6 | Convict | दोषसिद्धि | a court finds guilty, sentences or strikes down
  expel | -5.5 | Expel | निष्कासन | puts out of a group, party, office or country
  withdraw | -6 | Withdraw | अलग होना | leaves a group or recalls its people or means
  discontinue | -6 | Discontinue | संबंध घटाना | sanctions, tariffs, broken or suspended relations
MOBILIZE | M- | no | -5.5 | Mobilize | लामबंदी | shows or readies force without using it
  troops | -6.5 | Troops | सैनिक | soldiers are sent, massed or exercised
  weapons | -6.5 | Weapons | हथियार | weapons are readied or tested
  police | -5.5 | Police | पुलिस | police or guards are readied
  militia | -6 | Militia | मिलिशिया | armed groups that are no state's are readied
COERCE | M- | no | -7 | Coerce | दमन | represses short of violence
  seize | -7 | Seize | जब्ती | raids, searches, confiscates
  restrict | -7 | Restrict | पाबंदी | curbs movement or political freedom
  censor | -6.5 | Censor | सेंसर | bans or blocks media and information
  curfew | -6.5 | Curfew | कर्फ्यू | people must stay indoors
  martial-law | -7.5 | Martial law | आपातकाल | emergency or army rule
  arrest | -7 | Arrest | गिरफ्तारी | arrests or detains
  deport | -7 | Deport | निर्वासन | sends people out of the country
  withhold | -7 | Withhold | आपूर्ति रोकना | cuts power, water, internet or supplies
  misinformation | -6.5 | Misinformation | दुष्प्रचार | deceives the public
  cyber | -7 | Cyber | साइबर | hacks or attacks computers
ASSAULT | M- | no | -9 | Assault | हमला | uses force that can do great bodily harm
  abduct | -8.5 | Abduct | अपहरण | kidnaps or hijacks
  beat | -7.5 | Beat | मारपीट | strikes by hand or with blunt things
  torture | -8.5 | Torture | यातना | tortures
  sexual | -8.5 | Sexual | यौन हिंसा | sexual violence
  targeted | -9.5 | Targeted killing | हत्या | kills or tries to kill chosen or defenceless people
  destroy | -8.5 | Destroy | विध्वंस | destroys property on purpose
  primitive | -8 | Primitive weapons | पथराव, चाकू | stones, blades, fire, tools
  firearms | -9 | Firearms | गोलीबारी | guns carried by hand
  explosives | -9 | Explosives | विस्फोट | bombs and mines
  suicide-attack | -9.5 | Suicide attack | आत्मघाती हमला | the attacker dies with the blow
  aerial | -9.5 | Aerial | हवाई हमला | aircraft with crew
  drone | -9.5 | Drone | ड्रोन | aircraft without crew
  heavy-weapons | -9.5 | Heavy weapons | भारी हथियार | artillery, rockets, missiles, tanks
  crowd-control | -7.5 | Crowd control | लाठीचार्ज | batons, tear gas, water cannon, shots in the air
  unconventional | -10 | Unconventional | रासायनिक, परमाणु | chemical, biological or nuclear
`;

/** `context | English | हिंदी | gloss` */
export const CONTEXT_TABLE = `
military | Military | सैन्य | armed forces of states and military help
intelligence | Intelligence | खुफिया | secret services and their work
executive | Executive | कार्यपालिका | heads of state, ministries, administration
legislative | Legislative | विधायिका | parliament, bills, coalitions
election | Election | चुनाव | polls and campaigns
political_institutions | Political institutions | राजनीतिक संस्थाएं | changes in parties and formal bodies
pro_democracy | Pro-democracy | लोकतंत्र समर्थक | steps towards democracy
pro_autocracy | Pro-autocracy | निरंकुशता समर्थक | steps away from democracy
economic | Economic | आर्थिक | trade, finance, growth, prices
legal | Legal | कानूनी | courts and law
reparations | Reparations | मुआवजा | making good for past harm
human_rights | Human rights | मानवाधिकार | human rights in general
rights_freedoms | Rights and freedoms | अधिकार और आजादी | political, press and civil liberties
repression | Repression | दमन | force of the state against people
human_security | Human security | मानव सुरक्षा | water, food, housing, land, energy
gender | Gender | लैंगिक | women, gender equality, reproductive rights
lgbt | LGBT | एलजीबीटी | sexual minorities
religion_ethnicity | Religion and ethnicity | धर्म और जातीयता | religion, caste, ethnicity, language
inequality | Inequality | असमानता | who has resources and chances
diplomatic | Diplomatic | कूटनीतिक | diplomacy abroad and at home
territory | Territory | क्षेत्रीय विवाद | borders, disputed land, secession
peacekeeping | Peacekeeping | शांति सेना | missions that keep a peace
health | Health | स्वास्थ्य | disease and public health
asylum | Asylum | शरण | seeking and granting asylum
migration | Migration | प्रवासन | migrants, refugees, displaced people
disasters | Disasters | आपदा | natural disasters and accidents
natural_resource | Natural resources | प्राकृतिक संसाधन | oil, gas, minerals, water rights
environment | Environment | पर्यावरण | pollution, climate, protection of nature
technology | Technology | प्रौद्योगिकी | new and high technology
terrorism | Terrorism | आतंकवाद | terrorist groups and action against them
cbrn | CBRN | रासायनिक-परमाणु | chemical, biological, radiological, nuclear
cyber | Cyber | साइबर | computers attacked or defended
misinformation | Misinformation | भ्रामक सूचना | fake news and influence operations
crime | Crime | अपराध | crimes and criminals
corruption | Corruption | भ्रष्टाचार | abuse of office, bribes
illegal_drugs | Illegal drugs | मादक पदार्थ | drugs made, sold or carried
trafficking | Trafficking | तस्करी | smuggling of people or goods
`;

/** `auxiliary mode | English | हिंदी | gloss` */
export const AUXILIARY_TABLE = `
future | Future | भविष्य | announced or expected, has not happened yet
historical | Historical | पुरानी घटना | background from more than about half a year before
hypothetical | Hypothetical | संभावित | may happen, or would under a condition
negation | Negation | नकार | is said not to happen or not to have happened
`;
