/**
 * Organs of states. Named ones: `names|kind|party`, where the name alone tells whose it is; kind `government` is for the
 * houses that stand for a government. Unnamed ones are found by {@link ORGAN_NOUNS} with a state beside them.
 */
export const NAMED_ORGANS = `
Kremlin|government|RU
White House,Oval Office|government|US
Downing Street,No 10,No. 10,Number 10,Whitehall,Number Ten|government|GB
Élysée,Elysée,Elysee,Elysée Palace,Élysée Palace,Elysee Palace|government|FR
Quai d'Orsay,Quai d’Orsay|organ|FR
Matignon|government|FR
Foggy Bottom|organ|US
State Department,U.S. State Department,US State Department,Department of State|organ|US
Pentagon,Department of Defense,Defense Department,Department of War|organ|US
Congress,U.S. Congress,US Congress,Capitol Hill|organ|US
House of Representatives,House Foreign Affairs Committee|organ|US
Senate Foreign Relations Committee|organ|US
National Security Council|organ|US
CIA,Central Intelligence Agency|organ|US
FBI|organ|US
US Treasury,U.S. Treasury,Treasury Department|organ|US
USTR,Office of the US Trade Representative,Office of the U.S. Trade Representative,Office of the United States Trade Representative|organ|US
Commerce Department,Department of Commerce|organ|US
US Department of Energy,Department of Energy,Energy Department|organ|US
Supreme Court of the United States,US Supreme Court,U.S. Supreme Court|organ|US
Federal Reserve|organ|US
Development Finance Corporation,International Development Finance Corporation,DFC|organ|US
Foreign Office,Foreign and Commonwealth Office,FCDO|organ|GB
Ministry of Defence,MoD|organ|GB
House of Commons,Commons,House of Lords,Westminster|organ|GB
MI5|organ|GB
MI6|organ|GB
Cabinet Office|organ|GB
Stormont Assembly|organ|GB
Verkhovna Rada,Rada|organ|UA
SBU|organ|UA
Naftogaz|organ|UA
Energoatom|organ|UA
State Duma,Duma|organ|RU
Federation Council|organ|RU
FSB|organ|RU
Rosatom|organ|RU
Gazprom|organ|RU
Supreme Soviet,Politburo|organ|SU
Knesset|organ|IL
IDF,Israel Defense Forces,Israel Defence Forces|organ|IL
Mossad|organ|IL
Shin Bet|organ|IL
Majlis,Majles|organ|IR
Guardian Council|organ|IR
Revolutionary Guards,Revolutionary Guard,IRGC,Islamic Revolutionary Guard Corps,Quds Force|organ|IR
Supreme National Security Council|organ|IR
Atomic Energy Organization of Iran,Atomic Energy Organisation of Iran|organ|IR
Bundestag|organ|DE
Bundesrat|organ|DE
Bundeswehr|organ|DE
Assemblée Nationale|organ|FR
Cortes|organ|ES
Sejm|organ|PL
Storting|organ|NO
Folketing|organ|DK
Inatsisartut,Naalakkersuisut|organ|GL
Riksdag|organ|SE
Eduskunta|organ|FI
Althing|organ|IS
Dáil,Dail,Oireachtas,Taoiseach's office|organ|IE
Saeima|organ|LV
Seimas|organ|LT
Riigikogu|organ|EE
Lok Sabha,Rajya Sabha|organ|IN
National People's Congress,Politburo Standing Committee|organ|CN
PLA,People's Liberation Army|organ|CN
Diet|organ|JP
Blue House|government|KR
Diaoyutai|organ|CN
Zhongnanhai|government|CN
Mofcom|organ|CN
Sobranie|organ|MK
Shura Council|organ|SA
Sublime Porte|government|TR
Planalto,Planalto Palace,Itamaraty|government|BR
Casa Rosada|government|AR
Miraflores|government|VE
Casa de Nariño,Nariño Palace|government|CO
Los Pinos|government|MX
Bankova|government|UA
Malacañang,Malacanang|government|PH
Bundeskanzleramt,Chancellery|government|DE
Palazzo Chigi|government|IT
Moncloa|government|ES
Bundeshaus,Swiss Federal Council|organ|CH
Berlaymont|government|EU
`

/** Common nouns of organs: `noun phrase|kind`. With a state or body beside them ("Iran's parliament") they are its organ. */
export const ORGAN_NOUNS = `
government,administration,regime,cabinet,coalition government,presidency,authorities,junta|government
parliament,lower house,upper house,lower house of parliament,upper house of parliament,senate,congress,national assembly,house of representatives,legislature,council of ministers,federal council,privy council,constituent assembly|organ
parliaments,governments,legislatures|organ
foreign ministry,ministry of foreign affairs,foreign affairs ministry,foreign office,ministry of external affairs,external affairs ministry,state department,department of foreign affairs|organ
defence ministry,defense ministry,ministry of defence,ministry of defense,interior ministry,ministry of interior,ministry of the interior,finance ministry,ministry of finance,trade ministry,commerce ministry,ministry of commerce,ministry of trade,economy ministry,ministry of economy,agriculture ministry,energy ministry,environment ministry,environment department,ministry of environment,infrastructure ministry,justice ministry,health ministry,ministry of health,culture ministry,information ministry,transport ministry,foreign trade ministry,education ministry|organ
treasury,home office,central bank,national bank|organ
army,military,armed forces,navy,air force,ground forces,security forces,defence forces,defense forces,general staff,high command,coast guard,border guard,border guards,police,intelligence service,intelligence agency,intelligence services,security service,special forces,troops,forces,soldiers|organ
supreme court,constitutional court,constitutional tribunal,high court,federal court,court of appeal|organ
delegation,negotiating team,negotiators,negotiating delegation,mission,embassy,consulate,permanent mission|organ
presidential office,president's office,prime minister's office,presidential administration,presidential palace,prime ministry,royal court,chancellery|organ
secretariat,ruling party,ministry|organ
`
