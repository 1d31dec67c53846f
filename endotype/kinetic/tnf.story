# Ex vivo TNF below 200 pg/mL over seven days (Hall 2011, evidence immune.md 5).

story Seven days of values below 200
source immune.md 5: persistent < 200 over 7 d
patient age 60 mo
load
  0:00 assert mods
  1:00 ex_vivo_tnf 150 pg/mL
  80:00 ex_vivo_tnf 199 pg/mL
  168:00 ex_vivo_tnf 100 pg/mL
  169:00 ex_vivo_tnf 100 pg/mL
at 2:00
  expect kinetic.tnf_low_7_days not met
at 100:00
  expect kinetic.tnf_low_7_days not met
at 168:30
  # 6.96 days from the first value; it may have been low from the onset on
  expect kinetic.tnf_low_7_days undetermined
at 169:30
  expect kinetic.tnf_low_7_days met

story One value of 200 breaks it
source immune.md 5
patient age 60 mo
load
  0:00 assert mods
  1:00 ex_vivo_tnf 150 pg/mL
  80:00 ex_vivo_tnf 200 pg/mL
  169:00 ex_vivo_tnf 100 pg/mL
at 170:00
  expect kinetic.tnf_low_7_days not met

story A hole of more than four days leaves it open
source policy of the gap
patient age 60 mo
load
  0:00 assert mods
  1:00 ex_vivo_tnf 150 pg/mL
  169:00 ex_vivo_tnf 100 pg/mL
at 170:00
  expect kinetic.tnf_low_7_days undetermined

story A local protocol decides nothing
source immune.md 2.2: the value depends on the kit
patient age 60 mo
load
  0:00 assert mods
  1:00 ex_vivo_tnf 150 pg/mL assay local
  80:00 ex_vivo_tnf 150 pg/mL assay local
  169:00 ex_vivo_tnf 100 pg/mL assay local
at 170:00
  expect kinetic.tnf_low_7_days undetermined, missing ex_vivo_tnf

story After GM-CSF it says what the drug did
source immune.md 5, rule design; policy-kinetic-drugs
patient age 60 mo
load
  0:00 assert mods
  1:00 ex_vivo_tnf 150 pg/mL
  80:00 ex_vivo_tnf 120 pg/mL
  169:00 ex_vivo_tnf 900 pg/mL
give
  90:00 sargramostim given 125 ug IV
at 170:00
  expect kinetic.tnf_low_7_days undetermined

story An adult is out
source clinical rule 1
patient age 30 a
load
  0:00 assert mods
  1:00 ex_vivo_tnf 150 pg/mL
at 2:00
  expect kinetic.tnf_low_7_days out
