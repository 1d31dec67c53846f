# CRP and ferritin, two by two (evidence immune.md 2.4): both, one, none, with the
# deaths in words; both cuts from both sides; nothing without sepsis.

story Both high
source immune.md 2.4: CRP >= 4.08 mg/dL and ferritin >= 1980 ng/mL: 6/13 died
patient age 60 mo, gestation 39 wk
load
  0:00 assert infection yes
  0:00 platelets 50 10*3/uL
  0:00 inr 2.0
  0:00 crp 4.08 mg/dL
  0:00 ferritin 1980 ng/mL
at 1:00
  expect simon.high met, note "6 of 13"
  expect simon.intermediate not met
  expect simon.low not met

story CRP just below: one of the two
source immune.md 2.4: one 2/43 died
patient age 60 mo, gestation 39 wk
load
  0:00 assert infection yes
  0:00 platelets 50 10*3/uL
  0:00 inr 2.0
  0:00 crp 40.7 mg/L
  0:00 ferritin 1980 ng/mL
  1:00 crp 40.8 mg/L
  2:00 ferritin 1979 ng/mL
  3:00 crp 40.7 mg/L
  4:00 crp 200 mg/L
at 0:30
  expect simon.high not met
  expect simon.intermediate met, note "2 of 43"
  expect simon.low not met
at 1:30
  expect simon.high met
  expect simon.intermediate not met
at 2:30
  expect simon.high not met
  expect simon.intermediate met
  expect simon.low not met
at 3:30
  expect simon.intermediate not met
  expect simon.low met, note "None of 44"
at 4:30
  expect simon.intermediate met

story Severe sepsis of 2005 counts, too
source simon-2015: severe sepsis as then defined
patient age 60 mo, gestation 39 wk
load
  0:00 assert infection yes
  0:00 temperature 39.5 Cel
  0:00 wbc 25 10*3/uL
  0:00 ferritin 900 ng/mL
  0:00 crp 10 mg/L
  1:00 ferritin 5000 ng/mL
  2:00 crp 100 mg/L
give
  0:00 dobutamine start 5 ug/kg/min
at 0:30
  expect phoenix.sepsis undetermined
  expect simon.low met
at 1:30
  expect simon.intermediate met
at 2:30
  expect simon.high met

story Without sepsis none of the three
source clinical rule: the table is of severe sepsis
patient age 60 mo, gestation 39 wk
load
  0:00 assert infection no
  0:00 ferritin 100 ng/mL
  0:00 crp 10 mg/L
  1:00 ferritin 5000 ng/mL
  2:00 crp 100 mg/L
at 0:30
  expect simon.low not met
at 1:30
  expect simon.intermediate not met
at 2:30
  expect simon.high not met

story One value missing is no low risk
source clinical rule 3
patient age 60 mo, gestation 39 wk
load
  0:00 assert infection yes
  0:00 platelets 50 10*3/uL
  0:00 inr 2.0
  0:00 ferritin 100 ng/mL
at 1:00
  expect simon.high not met
  expect simon.intermediate undetermined, settles crp
  expect simon.low undetermined, settles crp

story A low CRP after tocilizumab is no low risk
source clinical rule 6
patient age 60 mo, gestation 39 wk
load
  0:00 feed medication
  0:00 assert infection yes
  0:00 platelets 50 10*3/uL
  0:00 inr 2.0
  0:00 ferritin 100 ng/mL
  3:00 crp 2 mg/L
give
  2:00 tocilizumab given
at 4:00
  expect simon.low undetermined, missing crp silenced_by_therapy
  expect simon.intermediate undetermined

story A newborn is out
source clinical rule 2
patient age 0.5 mo, gestation 39 wk
load
  0:00 ferritin 100 ng/mL
at 1:00
  expect simon.low out

story One month is in
source clinical rule 2
patient age 1 mo, gestation 39 wk
at 0:00
  expect simon.low in

story A preterm under 37 weeks is out
source clinical rule 2
patient age 1.2 mo, gestation 28 wk
at 1:00
  expect simon.low out

story The last month of childhood is in, eighteen years are not
source clinical rule 2
patient age 215.5 mo
at 1:00
  expect simon.low in

story Eighteen years
source clinical rule 2
patient age 216 mo
at 1:00
  expect simon.low out
