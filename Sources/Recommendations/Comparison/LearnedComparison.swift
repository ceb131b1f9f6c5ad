/// Written by `threefold train-comparison`; not to be edited by hand.
enum LearnedComparison {
  static let text = """
    documents 1227
    concepts 555 396 267 25 517 355 110 345 102 82 120 42 46 50 69 70 104 100 71 160 205 273 42 43 11 73 26 97 19 12 13 4 110 50 100 29 109 98 26 18 6 31 28 13 52 2 13 29 5 19 20 103 46 46 17 6 8 10 41 78 12 190 119 50 60 15 37 68 39 187 21 93 68 27 13 17 35 66 84 30 31 69 8 18 3 4 2 56 275 52 501 394 74 22 89 100 750
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
    weight pair wordCosine 0.05356 0.13123 0.29506
    weight pair bigramCosine 0.03879 0.10406 0.12889
    weight pair vectorCosine 0.27894 0.18464 0.38307
    weight pair coverageOfLater 0.17948 0.29318 0.10729
    weight pair coverageOfEarlier 0.20196 0.30166 0.19627
    weight pair coverage 0.10933 0.25647 0.00749
    weight pair subjectsOfLater 0.70334 0.45013 0.20028
    weight pair subjectsOfEarlier 0.68340 0.45800 0.25464
    weight pair subjectsAdded 0.18389 0.34018 -0.11486
    weight pair subjectsLeft 0.20049 0.36947 -0.15223
    weight pair rarestShared 0.07766 0.20090 0.33853
    weight pair rarestMissing 0.50232 0.42165 -0.13802
    weight pair beneficiaries 0.63392 0.46583 0.32064
    weight pair onlyOneForChildren 0.22766 0.41932 -0.27890
    weight pair bothPleas 0.04833 0.21445 0.29797
    weight pair bothNearPleas 0.10975 0.31258 0.27919
    weight pair plainAskOfPlea 0.12140 0.32659 -0.12906
    weight pair pleaOfPlainAsk 0.06754 0.25095 -0.23262
    weight pair leadingOfLater 0.24675 0.35078 0.24388
    weight pair leadingOfEarlier 0.24816 0.34112 0.38444
    weight pair leading 0.14885 0.34538 0.01035
    weight pair listCosine 0.04082 0.11013 0.36247
    weight pair wordCosineInRow -0.21851 0.25395 0.08733
    weight pair wordCosineInColumn -0.30288 0.26446 0.26595
    weight pair bestInRow 0.15721 0.36399 0.08511
    weight pair listCosineInColumn -0.27265 0.24862 0.23801
    weight pair bias 0.00000
    weight new generality 0.43135 0.21417 0.22621
    weight new isPlea 0.18889 0.39142 -0.15088
    weight new isNearPlea 0.35370 0.47812 0.07653
    weight new leadingCount 0.52593 0.42303 -0.05108
    weight new rarestAsked 0.54320 0.39441 -0.00385
    weight new listSize 0.75723 0.36431 0.49487
    weight new asksForLaw 0.15185 0.35888 0.11292
    weight new bestListCosine 0.18823 0.21160 -0.15549
    weight new leadOfListCosine 0.15129 0.20441 -0.14926
    weight new bestLeading 0.57089 0.40605 -0.27018
    weight new bias 2.06814
    weight repeated wordCosine 0.29902 0.25382 0.10848
    weight repeated bigramCosine 0.19995 0.22430 0.05715
    weight repeated vectorCosine 0.54341 0.20585 0.12549
    weight repeated coverageOfLater 0.53407 0.34883 0.23960
    weight repeated coverageOfEarlier 0.61301 0.30800 0.09749
    weight repeated coverage 0.51038 0.34065 0.22112
    weight repeated subjectsOfLater 0.82679 0.33466 0.21112
    weight repeated subjectsOfEarlier 0.84926 0.30685 0.06968
    weight repeated subjectsAdded 0.10282 0.27870 -0.15869
    weight repeated subjectsLeft 0.08424 0.23420 -0.07930
    weight repeated rarestShared 0.42502 0.31312 0.03465
    weight repeated rarestMissing 0.25470 0.37045 -0.07329
    weight repeated beneficiaries 0.83380 0.35083 0.18698
    weight repeated onlyOneForChildren 0.07042 0.25586 -0.15619
    weight repeated bothPleas 0.20845 0.40620 0.13131
    weight repeated bothNearPleas 0.15211 0.35913 -0.01006
    weight repeated plainAskOfPlea 0.08169 0.27389 -0.16120
    weight repeated pleaOfPlainAsk 0.01127 0.10555 0.02393
    weight repeated leadingOfLater 0.67483 0.36683 0.06296
    weight repeated leadingOfEarlier 0.71189 0.31425 0.05471
    weight repeated leading 0.62033 0.44726 0.06953
    weight repeated listCosine 0.24778 0.23247 0.04704
    weight repeated wordCosineInRow -0.01006 0.03279 -0.00847
    weight repeated wordCosineInColumn -0.10602 0.16384 0.06974
    weight repeated bestInRow 0.87324 0.33270 -0.07263
    weight repeated listCosineInColumn -0.08883 0.14614 0.06326
    weight repeated asksAdded 0.33665 0.46855 -0.15826
    weight repeated asksLeft 0.21649 0.39395 -0.08354
    weight repeated wordsAdded 0.91671 0.53375 -0.33236
    weight repeated wordsLeft 0.72663 0.52685 -0.04400
    weight repeated generalityOfLater 0.43168 0.20769 0.22638
    weight repeated generalityOfEarlier 0.48974 0.24875 -0.07854
    weight repeated wordCount 0.88394 0.13487 -0.25229
    weight repeated saysAgain 0.00563 0.07485 0.03061
    weight repeated sameWords 0.01408 0.11784 0.03988
    weight repeated mostlySameWords 0.11831 0.32297 -0.03496
    weight repeated bias -0.97532
    weight reasonedAsked wordsStanding 0.82880 0.52515 0.90655
    weight reasonedAsked vectorsStanding 0.51027 0.52786 1.01721
    weight reasonedAsked isMutual 0.43860 0.49622 0.50525
    weight reasonedAsked bias 0.70754
    weight reasonedRepeated wordsStanding 0.98831 0.56663 0.53679
    weight reasonedRepeated saysAgain 0.30882 0.46201 0.62972
    weight reasonedRepeated isNamed 0.07353 0.26100 0.77674
    weight reasonedRepeated bias -0.84833
    weight linked askedBefore 0.89066 2.01059 0.62455
    weight linked bestCandidate 0.86380 1.75807 -0.01731
    weight linked isReasoned 0.02338 0.15110 -0.07001
    weight linked listSize 2.29318 1.00129 -0.36181
    weight linked wordCosine 0.15424 0.16121 0.41482
    weight linked listCosine 0.13402 0.14862 0.22153
    weight linked bigramCosine 0.10911 0.13671 0.14325
    weight linked vectorCosine 0.48391 0.16176 0.19324
    weight linked coverageOfLater 0.35537 0.33571 0.22017
    weight linked coverageOfEarlier 0.38615 0.33188 0.19801
    weight linked leadingOfLater 0.50940 0.42033 0.19061
    weight linked leadingOfEarlier 0.58807 0.40035 0.13346
    weight linked bothPleas 0.16727 0.37322 0.37702
    weight linked pleaOfPlainAsk 0.03345 0.17982 -0.13506
    weight linked plainAskOfPlea 0.11608 0.32032 -0.00403
    weight linked beneficiaries 0.65518 0.44679 0.11162
    weight linked onlyOneForChildren 0.12293 0.32836 -0.10062
    weight linked objectsOfNarrower 0.54786 0.38458 0.19507
    weight linked objectsOfWider 0.20582 0.23822 -0.01039
    weight linked onlyOneRatifies 0.06651 0.24916 -0.38052
    weight linked bothRatifyOneTreaty 0.03184 0.17558 0.25090
    weight linked bothRatifyOthers 0.00081 0.02838 -0.07310
    weight linked onlyOneShares 0.02983 0.17011 -0.28168
    weight linked onlyForOthers 0.00887 0.09375 -0.10999
    weight linked generalityOfLater 0.38614 0.21305 -0.06352
    weight linked generalityOfEarlier 0.42299 0.24773 -0.14811
    weight linked bias -0.01695
    """
}
