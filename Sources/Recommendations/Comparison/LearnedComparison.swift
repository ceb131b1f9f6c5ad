/// Written by `threefold train-comparison`; not to be edited by hand.
enum LearnedComparison {
  static let text = """
    documents 1227
    concepts 365 158 61 111 332 1015 232 287 256 140 121 57 218 241 205 169 242 177 383 500 33 43 60 28 26 57 138 35 12 32 100 241 356 51 42 17 73 23 18 36 13 112 6 126 35 130 50 60 248 15 182 69 31 82 82 140 98 18 28 70 52 59 4 49 208 85 15 63 196 40 147 39 69 2 14 39 13 8 11 14 31 59 46 38 17 292 113 46 182 963 243 25 270 540 388 80 94 104 119 125
    stems 1037 and
    stems 1014 of the
    stems 962 to
    stems 912 traffick
    stems 900 in
    stems 549 a
    stems 517 for
    stems 492 human
    stems 422 on
    stems 406 it
    stems 399 with
    stems 373 that
    stems 349 children
    stems 346 victim
    stems 305 as
    stems 295 is
    stems 293 combat
    stems 290 be
    stems 287 by
    stems 281 person
    stems 256 this
    stems 252 are
    stems 250 nation
    stems 249 women
    stems 240 effort
    stems 232 or
    stems 229 against
    stems 215 right
    stems 199 includ
    stems 197 measur
    stems 195 not
    stems 190 protect
    stems 187 child
    stems 186 also
    stems 181 exploit
    stems 177 was
    stems 173 from
    stems 165 an
    stems 163 at
    stems 162 law
    stems 160 prevent
    stems 158 report
    stems 156 intern
    stems 155 all
    stems 153 sexual their which
    stems 152 continu
    stems 147 provid
    stems 145 have
    stems 141 other
    stems 138 were
    stems 136 implement
    stems 129 case recommend
    stems 123 these
    stems 121 violenc
    stems 120 countri legisl
    stems 119 prostitut
    stems 118 made
    stems 117 year
    stems 115 has
    stems 114 been
    stems 109 crimin investig take
    stems 108 thb
    stems 107 strengthen
    stems 105 who
    stems 104 adopt
    stems 103 particular
    stems 101 sex
    stems 100 more number they
    stems 99 inform work
    stems 98 crime protocol
    stems 97 prosecut
    stems 95 especi
    stems 94 ensur such
    stems 92 address forc state
    stems 90 relat
    stems 89 about action into use
    stems 88 servic
    stems 87 convent effect further plan
    stems 86 develop regard situat
    stems 85 govern involv
    stems 84 through
    stems 83 assist
    stems 81 form make punish support
    stems 80 increas
    stems 79 had
    stems 78 fight
    stems 77 there up
    stems 76 establish one those
    stems 75 can
    stems 74 labour note well
    stems 73 concern no
    stems 72 but enforc
    stems 71 area polic
    stems 70 what
    stems 69 cooper if onli organ
    stems 68 act improv minor
    stems 67 consid public
    stems 65 first peopl
    stems 64 respond social under unit
    stems 63 abus legal them
    stems 62 identifi may sale
    stems 61 polici possibl special
    stems 60 domest out than will
    stems 59 dure issu step
    stems 58 netherland
    stems 57 access problem
    stems 56 refer
    stems 55 over system taken
    stems 54 becaus option time vulner
    stems 53 do
    stems 52 girl
    stems 51 accord addit ask discrimin group howev institut offenc within
    stems 50 communiti educ often pornographi promot tabl when
    stems 49 how import order ratifi so some survivor
    stems 48 awar data practic
    stems 47 ani comprehens follow help most where
    stems 46 justic mani present show specif
    stems 45 aim doe indic need programm research studi suspect
    stems 44 general purpos respons
    stems 43 activ after elimin offic perpetr
    stems 41 differ famili health progress result sinc train
    stems 40 could origin period strategi
    stems 39 anti b commend dutch exampl like necessari while
    stems 38 border express gender organis part welcom
    stems 37 among appropri avail code framework individu intensifi level new non
    stems 37 rapporteur slaveri
    stems 36 commit compar direct end mechan provis relev sever would
    stems 35 live migrant place posit process question two
    stems 34 author both care fact find region standard suppress
    stems 33 account court experi high initi prohibit
    stems 32 age base exist line rais remain respect should still term
    stems 32 way you
    stems 31 adequ document illeg member recogn recruit resourc view
    stems 30 approach crc decis disabl econom field financi nrm risk set
    stems 30 whether
    stems 29 alreadi contact did poverti requir review s see transnat
    stems 28 agenc contain evid feder given point share therefor type
    stems 27 applic carri condit figur focus found instrument larg offer potenti
    stems 27 receiv secur societi tortur
    stems 26 articl clear cross discuss equal integr lack pps reason record
    stems 26 same survey total
    stems 25 between commerci definit e inter local principl recent request signific
    stems 25 van various
    stems 24 achiev arrest attent bodi centr come employ even her money
    stems 24 per procedur put ratif school treatment youth
    stems 23 campaign caus committe current encourag home meet must regist rehabilit
    stems 23 sentenc serious sign smuggl treati
    stems 22 although anoth challeng cultur detail europ face factor foreign fulli
    stems 22 introduct labor mean offend op oper percentag popul program reform
    stems 22 republ second three toward worker www
    stems 21 adult appli categori complet control council deleg engag final frequent
    stems 21 full good hotlin known modern open p partner permit physic
    stems 21 prioriti proceed regul reintegr she task then
    stems 20 analysi befor bill call chang each enact i last look
    stems 20 mention oblig parti pay penalti phenomenon reduc submit travel
    stems 19 alleg appreci arm basi c civil collect coordin creat draft
    stems 19 due enhanc erad few furthermor give immigr judici method migrat
    stems 19 ministri onlin rate resid section shelter understand
    stems 18 abov benefit conflict design european everi far femal freedom industri
    stems 18 major marriag nss o occur own palermo parliament particip pass
    stems 18 percent project stv supplement too visit want
    stems 17 actual administr alia amend associ asylum better bureau capac certain
    stems 17 constitut context drug examin hous introduc juvenil lead less men
    stems 17 obtain opportun paragraph parent play regular relationship role sector start
    stems 17 tackl violat welfar wit
    stems 16 across becom bring brought chapter conduct deal depart exit grant
    stems 16 highlight interact life n notabl previous reinforc success target themselv
    stems 16 u
    stems 15 abroad build commiss complaint cover date down eu foundat go
    stems 15 he incom invit job know long natur offici polit referr
    stems 15 rule sent someon subject technic tool tourism trend underag veri
    stems 15 we without your
    stems 14 cannot close consider day de death detent either en extent
    stems 14 guarante half here incid independ januari limit low seem third
    stems 13 acced allow america assess below best card collabor common connect
    stems 13 decid demand depend disappear estim ethnic explain extrem friend germani
    stems 13 get guid guidanc identif keep livelihood media mental minist much
    stems 13 name network nigeria outcom penal perform profession psycholog pursu reach
    stems 13 reflect religi remov repres sc similar top trade union via
    stems 13 wide young
    stems 12 accept acknowledg aid alway bank central charg check citizen coercion
    stems 12 combin contribut corrupt describ dijk earli experienc facilit franc happen
    stems 12 hold http impos inclus incorpor interview locat main maintain materi
    stems 12 medic monitor month object partnership prison racial recept rural safeti
    stems 12 secondari status statutori street suggest summari suspicion talk togeth tri
    stems 12 yet
    stems 11 abl affect almost analys approv ban characterist com compens conclus
    stems 11 concret credit debt defin earn facil four free gov ground
    stems 11 hand harm higher impun indonesia interest key languag learn list
    stems 11 militari observ ohchr org outsid overview pandem pleas product qualiti
    stems 11 reduct self slovakia sourc stand structur transit usual whi
    stems 10 advanc alien appear basic broken cedaw club consult demonstr difficult
    stems 10 emphas expect expert explan explicit fail food fraud fund greater
    stems 10 hiv hope ident ill immedi intervent iran kind leav link
    stems 10 my neighbour old prosecutor racism refuge return safe seek singl
    stems 10 six sticht temporari tip tradit transport until
    stems 9 abolish ac affair alloc appeal around averag back barrier birth
    stems 9 brothel bulgaria client consist content convict creation crpd destin duti
    stems 9 earlier effici enabl enjoy enquir except execut f five forward
    stems 9 gap global indigen intend internet light littl lower m male
    stems 9 matter met move negat ngos now publish root scale send
    stems 9 separ serv shown sometim stakehold statement stay suppli team threaten
    stems 9 us vari world
    stems 8 agent appendix arrang azerbaijan bilater born brazil broad busi came
    stems 8 chief compet consent consequ cours d dcc declar democrat deport
    stems 8 descript determin egypt empower england enter entitl ever extend fall
    stems 8 former futur genit government great his iccpr ii impact ind
    stems 8 inhuman intent l latter loan longer love mensenhandel million morocco
    stems 8 mother municip mutil nevertheless onc paid payment personnel poland prepar
    stems 8 primari rang rise safeguard say seen seri short speak stabil
    stems 8 stop struggl substanc suffer suffici tegen thing threat turkey uk
    stems 8 undertak unknown varieti vrouwenhandel wale whose written
    stems 7 add adolesc again agreement al albania ama american annual appoint
    stems 7 approxim behavior belarus belgium benin boy cat chain conclud confisc
    stems 7 convers core counsel covid criminalis danger divers done element emerg
    stems 7 emot environ exchang expand fbi fewer formul function ghana guidelin
    stems 7 guilti hagu him https humanitarian hungari idea ilo instanc ireland
    stems 7 judg june land later least left march me minimum near
    stems 7 necessarili next nl notifi novemb numer octob off ongo past
    stems 7 pdf peac peer perman polari pre rape rather registr religion
    stems 7 romania russian sectt seeker septemb settlement slovenia small solut spain
    stems 7 stabl staff statut strateg stress strike student summon territori text
    stems 7 trauma trial troubl trust undertaken univers virtual visa wage whom
    stems 6 acceler ad advic along amount aris aspect assum attach away
    stems 6 background begin bnrm caller canada caretak center childhood choos circumst
    stems 6 cite communic compani conform coven crisi databas decreas degrad despit
    stems 6 detect dialogu dismiss enough equip estonia et exclus exercis expertis
    stems 6 explor extens father feel fifth fine formal gain growth guinea
    stems 6 harass het highest host imag imprison india islam island judgement
    stems 6 just kid largest leader lift lithuania manner market mexico might
    stems 6 moldova moreov movement multi nam nederland nine osc our overcom
    stems 6 owner page persist perspect philippin photo pimp power preced promis
    stems 6 purchas quarter regardless remedi repeat roma scope seksueel seventeen shall
    stems 6 sheet sixteen slave sport substanti supervisor ten thailand thank traffic
    stems 6 transpar un uniform upon valu venmo verbal version video viet
    stems 6 voor websit went wherea whole worst wrong
    stems 5 absenc accommod afghanistan africa alcohol altern answer anyon april argentina
    stems 5 australia bangladesh began belong brief cabinet calcul chad chanc choic
    stems 5 cloth compris contemporari corpor correct cruel curb custodi czech daili
    stems 5 dealt declin decre detaine diseas displac dissemin district drop eastern
    stems 5 elabor endors english escort essenti evalu failur fair fear fifteen
    stems 5 fit fluctuat foster g gather gave head held histori hotel
    stems 5 hour household illustr index inequ instruct isol itali j join
    stems 5 joint jurisdict kingdom knowledg late latvia lot mandat memorandum miss
    stems 5 moral neglect net northern nri ombudsman onderzoek opinion orient phase
    stems 5 phenomena phone pictur prais prescrib press preval probabl profil prompt
    stems 5 proport propos race realli recognis reconsider redress revis sampl sanction
    stems 5 score sens seven singapor solv south specifi statist strict strong
    stems 5 surrogaci sweden tactic teen tell terror throughout thus took transfer
    stems 5 ukrain uncondit understood uniqu uruguay vital washington watch wish word
    stems 5 workplac
    weight choice wordCosine 0.06062 0.06171 0.06056
    weight choice bigramCosine 0.04326 0.05205 0.01467
    weight choice coverageOfLater 0.11765 0.09666 0.12547
    weight choice coverageOfEarlier 0.06592 0.07680 0.11870
    weight choice conceptCosine 0.17758 0.14893 0.12540
    weight choice objectOverlap 0.08897 0.12074 0.01064
    weight choice objectsOfLater 0.25936 0.29090 0.07795
    weight choice objectsOfEarlier 0.16228 0.23791 0.07784
    weight choice actionOverlap 0.16914 0.17805 0.09658
    weight choice actionsOfLater 0.39356 0.34409 0.15169
    weight choice actionsOfEarlier 0.27326 0.28384 0.20444
    weight choice beneficiaryOverlap 0.18482 0.27577 0.13872
    weight choice beneficiariesOfLater 0.45599 0.34924 0.04217
    weight choice beneficiariesOfEarlier 0.28850 0.34933 0.15874
    weight choice detailOfLater 2.08617 0.42868 -0.12187
    weight choice detailOfEarlier 2.49990 0.61100 -0.13221
    weight choice detailDifference 0.66114 0.47369 -0.04989
    weight choice bothGeneral 0.00115 0.03382 0.03387
    weight choice bothPleas 0.17748 0.38208 0.20302
    weight choice lengthRatio 0.88593 0.64497 -0.01670
    weight choice listSize 2.92857 0.70121 -0.33784
    weight choice wordCosineInRow 0.37718 0.29174 0.13835
    weight choice conceptCosineInRow 0.39467 0.30191 0.16061
    weight choice objectOverlapInRow 0.30684 0.31123 0.22566
    weight choice wordCosineInColumn 0.31973 0.26135 0.12190
    weight choice conceptCosineInColumn 0.34764 0.28262 0.05646
    weight choice bias -3.32692
    weight askedBefore choiceMargin -0.18822 2.05342 0.21951
    weight askedBefore choiceLead 1.46519 1.81433 0.08800
    weight askedBefore choiceMean -1.40754 1.16854 0.26127
    weight askedBefore wordCosine 0.15684 0.11715 0.10026
    weight askedBefore bigramCosine 0.10014 0.11694 0.06473
    weight askedBefore coverageOfLater 0.23306 0.15109 0.19714
    weight askedBefore coverageOfEarlier 0.17859 0.14997 0.12386
    weight askedBefore conceptCosine 0.37526 0.19946 0.09389
    weight askedBefore objectOverlap 0.23671 0.24044 0.07601
    weight askedBefore objectsOfLater 0.47942 0.36322 0.08607
    weight askedBefore objectsOfEarlier 0.40622 0.34979 0.10067
    weight askedBefore actionOverlap 0.34356 0.29351 0.11124
    weight askedBefore actionsOfLater 0.57494 0.36298 0.16574
    weight askedBefore actionsOfEarlier 0.52197 0.35333 0.08165
    weight askedBefore beneficiaryOverlap 0.35954 0.31013 0.05205
    weight askedBefore beneficiariesOfLater 0.56497 0.33514 0.05435
    weight askedBefore beneficiariesOfEarlier 0.50737 0.36778 0.03028
    weight askedBefore detailOfLater 2.01815 0.40857 -0.09203
    weight askedBefore detailOfEarlier 2.23881 0.61855 0.01519
    weight askedBefore detailDifference 0.50607 0.42208 -0.01073
    weight askedBefore bothGeneral 0.01579 0.12466 0.02072
    weight askedBefore bothPleas 0.34737 0.47613 0.05938
    weight askedBefore lengthRatio 0.68812 0.51352 -0.03688
    weight askedBefore listSize 2.27968 0.84516 -0.03127
    weight askedBefore wordCosineInRow 0.89154 0.21753 -0.09488
    weight askedBefore conceptCosineInRow 0.89587 0.18361 -0.04069
    weight askedBefore objectOverlapInRow 0.78441 0.29838 0.09794
    weight askedBefore wordCosineInColumn 0.64333 0.32031 0.17993
    weight askedBefore conceptCosineInColumn 0.70105 0.28965 0.10147
    weight askedBefore bias 0.77799
    weight repeated choiceMargin 0.53651 2.16708 0.23161
    weight repeated choiceLead 1.83440 2.08818 0.12516
    weight repeated choiceMean -0.95279 1.15935 0.29003
    weight repeated wordCosine 0.18522 0.13009 0.03220
    weight repeated bigramCosine 0.12175 0.13438 0.04848
    weight repeated coverageOfLater 0.27174 0.16602 0.12905
    weight repeated coverageOfEarlier 0.21323 0.16386 0.01621
    weight repeated conceptCosine 0.43175 0.18701 0.06933
    weight repeated objectOverlap 0.29267 0.26958 0.19817
    weight repeated objectsOfLater 0.55840 0.35730 0.28368
    weight repeated objectsOfEarlier 0.47334 0.35142 0.00804
    weight repeated actionOverlap 0.41135 0.30675 0.07650
    weight repeated actionsOfLater 0.64888 0.35062 0.15433
    weight repeated actionsOfEarlier 0.59069 0.33332 -0.01993
    weight repeated beneficiaryOverlap 0.39400 0.30677 0.03589
    weight repeated beneficiariesOfLater 0.58986 0.33770 0.10823
    weight repeated beneficiariesOfEarlier 0.54186 0.34966 -0.12317
    weight repeated detailOfLater 1.98004 0.44619 -0.20435
    weight repeated detailOfEarlier 2.19490 0.64636 -0.01414
    weight repeated detailDifference 0.47073 0.41842 0.04804
    weight repeated bothGeneral 0.02609 0.15939 0.09441
    weight repeated bothPleas 0.40870 0.49159 0.07488
    weight repeated lengthRatio 0.65215 0.50629 0.05227
    weight repeated listSize 2.25715 0.79969 0.13941
    weight repeated wordCosineInRow 0.88769 0.23077 0.06872
    weight repeated conceptCosineInRow 0.91679 0.16272 -0.03508
    weight repeated objectOverlapInRow 0.83503 0.25208 -0.00157
    weight repeated wordCosineInColumn 0.72714 0.28874 0.03840
    weight repeated conceptCosineInColumn 0.78440 0.24136 0.03179
    weight repeated bias -1.39813
    """
}
