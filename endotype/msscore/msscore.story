# MS score (evidence immune.md 3.5): 2.44 CNS + 1.54 hemorrhage - 1.30 arthritis
# - 0.003 platelets + 0.001 LDH - 0.004 fibrinogen + 0.0001 ferritin >= -2.1. The
# sums beside the stories are worked by hand.

story Exactly -2.1 is met: -1.30 - 0.003 x 300 + 0.001 x 400 - 0.004 x 300 + 0.0001 x 9000
source immune.md 3.5
patient age 60 mo
load
  0:00 fact systemic_jia
  0:00 temperature 39 Cel
  0:00 cns_dysfunction no
  0:00 hemorrhagic_manifestations no
  0:00 arthritis yes
  0:00 platelets 300 10*3/uL
  0:00 ldh 400 U/L
  0:00 fibrinogen 300 mg/dL
  0:00 ferritin 9000 ng/mL
  1:00 ferritin 8999 ng/mL
  2:00 ferritin 9000 ng/mL
  2:00 platelets 301 10*3/uL
  3:00 platelets 300 10*3/uL
  3:00 ldh 399 U/L
  4:00 ldh 400 U/L
  4:00 fibrinogen 3.01 g/L
  5:00 fibrinogen 3.0 g/L
  6:00 arthritis no
  6:00 ferritin 500 ng/mL
  6:00 platelets 450 10*3/uL
at 0:30
  expect msscore.mas met, note "is −2.1", flips "ferritin < 9000 ng/mL", says "MS score ≥ −2.1"
at 1:30
  expect msscore.mas not met, flips "fibrinogen < 299.9 mg/dL"
at 2:30
  expect msscore.mas not met
at 3:30
  expect msscore.mas not met
at 4:30
  expect msscore.mas not met
at 5:30
  expect msscore.mas met
at 6:30
  expect msscore.mas met

story The central nervous system: 2.44 - 0.003 x 1000 + 0.001 x 50 - 0.004 x 400 + 0.0001 x 100 = -2.1
source immune.md 3.5
patient age 60 mo
load
  0:00 fact systemic_jia
  0:00 temperature 39 Cel
  0:00 cns_dysfunction yes
  0:00 hemorrhagic_manifestations no
  0:00 arthritis no
  0:00 platelets 1000 10*3/uL
  0:00 ldh 50 U/L
  0:00 fibrinogen 400 mg/dL
  0:00 ferritin 100 ng/mL
  1:00 ferritin 99 ng/mL
  2:00 ferritin 200 ng/mL
  3:00 cns_dysfunction no
at 0:30
  expect msscore.mas met
at 1:30
  expect msscore.mas not met
at 2:30
  expect msscore.mas met
at 3:30
  expect msscore.mas not met

story Hemorrhage: 1.54 - 0.003 x 600 + 0.001 x 100 - 0.004 x 500 + 0.0001 x 600 = -2.1
source immune.md 3.5
patient age 60 mo
load
  0:00 fact systemic_jia
  0:00 temperature 39 Cel
  0:00 cns_dysfunction no
  0:00 hemorrhagic_manifestations yes
  0:00 arthritis no
  0:00 platelets 600 10*3/uL
  0:00 ldh 100 U/L
  0:00 fibrinogen 500 mg/dL
  0:00 ferritin 600 ng/mL
  1:00 ferritin 599 ng/mL
  2:00 ferritin 700 ng/mL
  3:00 hemorrhagic_manifestations no
at 0:30
  expect msscore.mas met
at 1:30
  expect msscore.mas not met
at 2:30
  expect msscore.mas met
at 3:30
  expect msscore.mas not met

story Arthritis that is no more
source immune.md 3.5: arthritis counts -1.30
patient age 60 mo
load
  0:00 fact systemic_jia
  0:00 temperature 39 Cel
  0:00 cns_dysfunction no
  0:00 hemorrhagic_manifestations no
  0:00 arthritis yes
  0:00 platelets 300 10*3/uL
  0:00 ldh 400 U/L
  0:00 fibrinogen 400 mg/dL
  0:00 ferritin 9000 ng/mL
  1:00 arthritis no
at 0:30
  expect msscore.mas not met
at 1:30
  expect msscore.mas met

story What is missing makes it open, and is named
source clinical rule 3
patient age 60 mo
load
  0:00 fact systemic_jia
  0:00 temperature 39 Cel
  0:00 cns_dysfunction no
  0:00 hemorrhagic_manifestations no
  0:00 platelets 300 10*3/uL
  0:00 fibrinogen 300 mg/dL
  0:00 ferritin 9000 ng/mL
at 1:00
  expect msscore.mas undetermined, settles ldh, settles arthritis, unsettled platelets, unsettled ferritin, missing ldh not_ordered

story Findings that were not said are not absent
source clinical rule 3
patient age 60 mo
load
  0:00 fact systemic_jia
  0:00 temperature 39 Cel
  0:00 arthritis no
  0:00 platelets 600 10*3/uL
  0:00 ldh 100 U/L
  0:00 fibrinogen 500 mg/dL
  0:00 ferritin 600 ng/mL
at 1:00
  expect msscore.mas undetermined, settles cns_dysfunction, settles hemorrhagic_manifestations

story Met whatever the missing ferritin is: 2.44 + 1.54 - 0.003 x 50 + 0.001 x 1000 - 0.004 x 100 = 4.43
source immune.md 3.5; clinical rule 3
patient age 60 mo
load
  0:00 fact systemic_jia
  0:00 temperature 39 Cel
  0:00 cns_dysfunction yes
  0:00 hemorrhagic_manifestations yes
  0:00 arthritis no
  0:00 platelets 50 10*3/uL
  0:00 ldh 1000 U/L
  0:00 fibrinogen 100 mg/dL
at 1:00
  expect msscore.mas met

story A ferritin beyond the range of the assay is a range, not a number
source immune.md 3.5; censored values
patient age 60 mo
load
  0:00 fact systemic_jia
  0:00 temperature 39 Cel
  0:00 cns_dysfunction no
  0:00 hemorrhagic_manifestations no
  0:00 arthritis yes
  0:00 platelets 300 10*3/uL
  0:00 ldh 400 U/L
  0:00 fibrinogen 300 mg/dL
  0:00 ferritin >8000 ng/mL
  1:00 ferritin >10000 ng/mL
at 0:30
  expect msscore.mas undetermined, settles ferritin
at 1:30
  expect msscore.mas met

story Fever and arthritis are asked for
source immune.md 3.5: febrile, known or suspected sJIA
patient age 60 mo
load
  0:00 cns_dysfunction yes
  0:00 hemorrhagic_manifestations yes
  0:00 arthritis no
  0:00 platelets 50 10*3/uL
  0:00 ldh 1000 U/L
  0:00 fibrinogen 100 mg/dL
  0:00 ferritin 20000 ng/mL
  0:00 temperature 37.9 Cel
  1:00 temperature 38.0 Cel
  2:00 fact systemic_jia
  3:00 temperature 37.0 Cel
  20:00 platelets 50 10*3/uL
  20:00 ldh 1000 U/L
  20:00 fibrinogen 100 mg/dL
  20:00 ferritin 20000 ng/mL
at 0:30
  expect msscore.mas not met, open
at 1:30
  expect msscore.mas undetermined
at 2:30
  expect msscore.mas met
at 20:00
  expect msscore.mas met
at 26:00
  expect msscore.mas not met
at 30:00
  expect msscore.mas undetermined, missing temperature stale

story No arthritis: out
source immune.md 3.5: sJIA only
patient age 60 mo
load
  0:00 fact systemic_jia absent
at 1:00
  expect msscore.mas out

story Juvenile under eighteen
source clinical rule 2
patient age 215.5 mo
load
  0:00 fact systemic_jia
at 1:00
  expect msscore.mas in

story An adult is out
source clinical rule 2
patient age 216 mo
load
  0:00 fact systemic_jia
at 1:00
  expect msscore.mas out

story From one month on
source clinical rule 2; the sources print no ages: project policy
patient age 1 mo, gestation 40 wk
load
  0:00 fact systemic_jia
at 1:00
  expect msscore.mas in

story A newborn is out
source clinical rule 2; the sources print no ages: project policy
patient age 0.9 mo, gestation 40 wk
load
  0:00 fact systemic_jia
at 1:00
  expect msscore.mas out

story An infant born early is out until term
source clinical rule 2; the sources print no ages: project policy
patient age 1.5 mo, gestation 28 wk
load
  -1:00 stay admitted not-birth
  0:00 fact systemic_jia
at 1:00
  expect msscore.mas out
