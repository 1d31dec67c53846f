# Carcillo's phenotypes (immune.md 2.3): the markers by number, the rest as a clinician states it.

story IPMOF: organ failure and ex vivo TNF below 200
source immune.md 2.3
patient age 60 mo
load
  6:00 assert mods
  25:00 ex_vivo_tnf 199 pg/mL
  27:00 ex_vivo_tnf 200 pg/mL
at 26:00
  expect carcillo.ipmof met
at 28:00
  expect carcillo.ipmof not met

story IPMOF without organ failure
source immune.md 2.3: MOF
patient age 60 mo
load
  6:00 assert mods no
  25:00 ex_vivo_tnf 100 pg/mL
at 26:00
  expect carcillo.ipmof not met

story IPMOF by a local protocol is open
source immune.md 2.2
patient age 60 mo
load
  6:00 assert mods
  25:00 ex_vivo_tnf 100 pg/mL assay local
at 26:00
  expect carcillo.ipmof undetermined, missing ex_vivo_tnf assay_unknown

story TAMOF: all three, ADAMTS13 strictly below 57 %
source immune.md 2.3
patient age 60 mo
load
  0:00 new_thrombocytopenia yes
  0:00 acute_kidney_injury yes
  0:00 adamts13 56 %
  2:00 adamts13 57 %
at 1:00
  expect carcillo.tamof met
at 3:00
  expect carcillo.tamof not met

story TAMOF: a platelet count does not stand for the finding
source immune.md 2.3: component cut-offs UNVERIFIED
patient age 60 mo
load
  0:00 platelets 20 10*3/uL
  0:00 creatinine 4 mg/dL
  0:00 adamts13 20 %
at 1:00
  expect carcillo.tamof undetermined, settles new_thrombocytopenia, settles acute_kidney_injury

story TAMOF: one finding absent
source immune.md 2.3
patient age 60 mo
load
  0:00 new_thrombocytopenia yes
  0:00 acute_kidney_injury no
  0:00 adamts13 20 %
  2:00 acute_kidney_injury yes
  2:00 new_thrombocytopenia no
at 1:00
  expect carcillo.tamof not met
at 3:00
  expect carcillo.tamof not met

story SMOF: the sequence and sFasL above 200
source immune.md 2.3
patient age 60 mo
load
  0:00 sequential_liver_failure yes
  0:00 sfasl 201 pg/mL
  2:00 sfasl 200 pg/mL
at 1:00
  expect carcillo.smof met
at 3:00
  expect carcillo.smof not met

story SMOF: sFasL without the sequence
source immune.md 2.3
patient age 60 mo
load
  0:00 sequential_liver_failure no
  0:00 sfasl 900 pg/mL
at 1:00
  expect carcillo.smof not met

story Hepatobiliary dysfunction and DIC together
source immune.md 2.3
patient age 60 mo
load
  0:00 hepatobiliary_dysfunction yes
  0:00 dic_diagnosed yes
  2:00 dic_diagnosed no
  4:00 dic_diagnosed yes
  4:00 hepatobiliary_dysfunction no
at 1:00
  expect carcillo.mas_like met
  expect carcillo.adult_hbd_dic out
at 3:00
  expect carcillo.mas_like not met
at 5:00
  expect carcillo.mas_like not met

story One of the two is open
source immune.md 2.3
patient age 60 mo
load
  0:00 hepatobiliary_dysfunction yes
at 1:00
  expect carcillo.mas_like undetermined, settles dic_diagnosed

story A finding stands for a week
source project policy: findings
patient age 60 mo
load
  0:00 hepatobiliary_dysfunction yes
  0:00 dic_diagnosed yes
at 168:00
  expect carcillo.mas_like met
at 168:01
  expect carcillo.mas_like undetermined

story An adult has an entry of his own
source intensive care medicine experimental 10:6
patient age 216 mo
load
  0:00 hepatobiliary_dysfunction yes
  0:00 dic_diagnosed yes
  2:00 dic_diagnosed no
  4:00 dic_diagnosed yes
  4:00 hepatobiliary_dysfunction no
at 1:00
  expect carcillo.adult_hbd_dic in, met
  expect carcillo.mas_like out
  expect carcillo.ipmof out
at 3:00
  expect carcillo.adult_hbd_dic not met
at 5:00
  expect carcillo.adult_hbd_dic not met

story Seventeen years are a child
source clinical rule 2
patient age 215.5 mo
load
  0:00 hepatobiliary_dysfunction yes
  0:00 dic_diagnosed yes
at 1:00
  expect carcillo.adult_hbd_dic out
  expect carcillo.mas_like in, met

story One month is in, a newborn is out
source clinical rule 2
patient age 1 mo, gestation 40 wk
load
  0:00 hepatobiliary_dysfunction yes
  0:00 dic_diagnosed yes
at 1:00
  expect carcillo.mas_like in, met

story A newborn is out
source clinical rule 2
patient age 0.9 mo, gestation 40 wk
load
  0:00 hepatobiliary_dysfunction yes
  0:00 dic_diagnosed yes
at 1:00
  expect carcillo.mas_like out

story Hepatobiliary dysfunction and DIC: born at 28 weeks, six weeks old, is out
source clinical rule 2
patient age 1.5 mo, gestation 28 wk
load
  -1:00 stay admitted not-birth
  0:00 hepatobiliary_dysfunction yes
  0:00 dic_diagnosed yes
at 1:00
  expect carcillo.mas_like out, why "37 weeks"

story The newest word on a finding counts
source immune.md 2.3
patient age 60 mo
load
  0:00 new_thrombocytopenia yes
  0:00 acute_kidney_injury no
  0:00 adamts13 20 %
  0:00 sequential_liver_failure no
  0:00 sfasl 900 pg/mL
  2:00 acute_kidney_injury yes
  2:00 sequential_liver_failure yes
at 1:00
  expect carcillo.tamof not met
  expect carcillo.smof not met
at 3:00
  expect carcillo.tamof met
  expect carcillo.smof met
