/** Armed groups that are or were parties to talks: `id|names|state where it mainly stands`. The id is the usual plain name. */
export const ARMED_GROUPS = `
Hamas|Hamas|PS
Hezbollah|Hezbollah,Hizbollah,Hizbullah,Hezbullah,Party of God|LB
Houthis|Houthi,Houthis,Houthi movement,Houthi rebels,Huthi,Huthis,Ansar Allah,Ansarullah,Ansar Allah movement|YE
Taliban|Taliban,Taleban,Islamic Emirate of Afghanistan,Islamic Emirate|AF
Pakistani Taliban|Pakistani Taliban,TTP,Tehrik-e-Taliban Pakistan,Tehreek-e-Taliban Pakistan|PK
Al-Qaeda|al-Qaeda,Al-Qaeda,al Qaeda,Al Qaeda,al-Qaida,Al-Qaida,al Qaida|
Islamic State|Islamic State,Islamic State group,ISIS,ISIL,Isis,Daesh,IS group|
Islamic Jihad|Palestinian Islamic Jihad,Islamic Jihad,PIJ|PS
Fatah|Fatah|PS
PLO|Palestine Liberation Organization,Palestine Liberation Organisation,PLO,P.L.O.|PS
Palestinian Authority|Palestinian Authority,Palestinian National Authority|PS
FARC|Revolutionary Armed Forces of Colombia,FARC,Farc,FARC-EP|CO
ELN|National Liberation Army,ELN|CO
AUC|AUC|CO
Shining Path|Shining Path|PE
FMLN|FMLN|SV
Contras|Contras,contras|NI
Zapatistas|Zapatistas,Zapatista,EZLN|MX
M23|M23,March 23 Movement,M23 movement,M23 rebels,M23 group|CD
Congo River Alliance|Congo River Alliance,AFC,Alliance Fleuve Congo,AFC/M23|CD
FDLR|FDLR|CD
ADF|Allied Democratic Forces,ADF|CD
CODECO|CODECO|CD
RSF|Rapid Support Forces,RSF,Rapid Support Force|SD
SPLM-N|SPLM-N|SD
JEM|Justice and Equality Movement,JEM|SD
SPLM|Sudan People's Liberation Movement,SPLM,SPLA,SPLM/A,SPLM-IO|SS
TPLF|Tigray People's Liberation Front,Tigray People’s Liberation Front,TPLF,Tigray Defence Forces,Tigray Defense Forces|ET
OLA|Oromo Liberation Army,OLA|ET
Fano|Fano|ET
ONLF|Ogaden National Liberation Front,ONLF|ET
Al-Shabaab|al-Shabaab,Al-Shabaab,al-Shabab,Al-Shabab,al Shabaab|SO
Boko Haram|Boko Haram|NG
ISWAP|ISWAP|NG
LRA|Lord's Resistance Army,Lord’s Resistance Army,LRA|UG
Renamo|Renamo,RENAMO|MZ
UNITA|UNITA,Unita|AO
RUF|Revolutionary United Front,RUF|SL
Seleka|Seleka,Séléka|CF
Anti-balaka|Anti-balaka,anti-balaka|CF
Polisario|Polisario Front,Polisario,Frente Polisario|EH
JNIM|JNIM|ML
CSP|Coordination of Azawad Movements,CMA|ML
LNA|Libyan National Army,LNA|LY
GNA|Government of National Accord,GNA|LY
SDF|Syrian Democratic Forces,SDF|SY
YPG|People's Protection Units,YPG|SY
HTS|Hayat Tahrir al-Sham,HTS|SY
Free Syrian Army|Free Syrian Army,FSA,Syrian National Army|SY
PKK|Kurdistan Workers' Party,Kurdistan Workers’ Party,Kurdistan Workers Party,PKK|TR
Southern Transitional Council|Southern Transitional Council,STC|YE
Presidential Leadership Council|Presidential Leadership Council|YE
Hashd al-Shaabi|Popular Mobilization Forces,Popular Mobilisation Forces,Hashd al-Shaabi,PMF|IQ
Peshmerga|Peshmerga,peshmerga|IQ
MEK|Mujahedin-e-Khalq,MEK|IR
LTTE|Liberation Tigers of Tamil Eelam,Tamil Tigers,LTTE|LK
Maoists|Maoists|NP
MILF|Moro Islamic Liberation Front,MILF|PH
MNLF|Moro National Liberation Front,MNLF|PH
NPA|New People's Army,NPA|PH
NDFP|National Democratic Front of the Philippines,NDFP,National Democratic Front|PH
Abu Sayyaf|Abu Sayyaf|PH
GAM|Free Aceh Movement,GAM|ID
Fretilin|Fretilin|TL
Karen National Union|Karen National Union,KNU|MM
Arakan Army|Arakan Army|MM
MNDAA|MNDAA,Myanmar National Democratic Alliance Army|MM
Kachin Independence Army|Kachin Independence Army,KIA|MM
Three Brotherhood Alliance|Three Brotherhood Alliance,Brotherhood Alliance|MM
IRA|Irish Republican Army,IRA,Provisional IRA,Provisional Irish Republican Army,I.R.A.|GB
UVF|Ulster Volunteer Force,UVF|GB
UDA|Ulster Defence Association,UDA|GB
ETA|ETA,Eta,Basque Homeland and Freedom|ES
KLA|Kosovo Liberation Army,KLA,UCK|XK
NLA|National Liberation Army of Macedonia|MK
Bosnian Serbs|Bosnian Serb,Bosnian Serbs,Republika Srpska,Serb Republic|BA
Bosnian Croats|Bosnian Croat,Bosnian Croats,Herceg-Bosna|BA
Bosnian Muslims|Bosnian Muslim,Bosnian Muslims,Bosniak,Bosniaks|BA
Krajina Serbs|Krajina Serb,Krajina Serbs|HR
Croatian Serbs|Croatian Serb,Croatian Serbs|HR
Donetsk People's Republic|Donetsk People's Republic,Donetsk People’s Republic,DNR,DPR|UA
Luhansk People's Republic|Luhansk People's Republic,Luhansk People’s Republic,Lugansk People's Republic,LNR,LPR|UA
Wagner|Wagner Group,Wagner|RU
Chechen rebels|Chechen rebels,Chechen separatists|RU
Naga|NSCN-IM,NSCN|IN
Khmer Rouge|Khmer Rouge|KH
Viet Cong|Viet Cong,Vietcong|VN
Mujahideen|Mujahideen,mujahideen,mujahedeen|AF
Northern Alliance|Northern Alliance|AF
Haqqani network|Haqqani network|AF
`
