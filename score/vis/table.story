# VIS (evidence scores.md 13): the high range of the first and of the second day after bypass, both sides; formula and units.

story First day: 20 or more
source Gaies 2010: highest 20 or more in the first 24 h
patient age 4 mo
load
  0:00 fact cardiopulmonary_bypass
  1:00 vis 19.99
  2:00 vis 20
at 1:05
  expect vis.high not met
at 2:05
  expect vis.high met

story Second day: 15 or more
source Gaies 2010: highest 15 or more in 24 to 48 h
patient age 4 mo
load
  0:00 fact cardiopulmonary_bypass
  23:00 vis 16
  30:00 vis 14.99
  31:00 vis 15
  47:00 vis 16
at 23:59
  expect vis.high not met
at 24:00
  expect vis.high met
at 30:05
  expect vis.high not met
at 31:05
  expect vis.high met
at 47:59
  expect vis.high met
at 48:00
  expect vis.high not met

story The clock starts with the admission that follows within 24 h
source decision vis-clock
patient age 4 mo
load
  -20:00 fact cardiopulmonary_bypass
  0:00 stay admitted
  8:00 vis 17
at 8:05
  expect vis.high not met

story It does not start with an admission days later
source decision vis-clock
patient age 4 mo
load
  -30:00 fact cardiopulmonary_bypass
  0:00 stay admitted
  8:00 vis 17
at 8:05
  expect vis.high met

story Nor with the admission before
source decision vis-clock
patient age 4 mo
load
  0:00 stay admitted
  30:00 fact cardiopulmonary_bypass
  40:00 vis 17
at 40:05
  expect vis.high not met

story Without a recorded bypass the range is open from 15 on
source decision vis-clock
patient age 4 mo
load
  0:00 vis 15
  1:00 vis 14
  2:00 vis 30
  3:00 fact cardiopulmonary_bypass absent
at 0:05
  expect vis.high undetermined
at 1:05
  expect vis.high not met
at 2:05
  expect vis.high undetermined
at 3:05
  expect vis.high not met

story Six drugs by the formula: 5 + 5 + 100 x 0.05 + 100 x 0.02 + 10 x 0.3 + 10000 x 0.0001 = 21
source VIS formula as executed; vasopressin in units, D17
patient age 4 mo, weight 6 kg
load
  0:00 fact cardiopulmonary_bypass
  0:00 dopamine_rate 5 ug/kg/min
  0:00 dobutamine_rate 5 ug/kg/min
  0:00 epinephrine_rate 0.05 ug/kg/min
  0:00 norepinephrine_rate 0.02 ug/kg/min
  0:00 milrinone_rate 0.3 ug/kg/min
  0:00 vasopressin_rate 0.0001 [IU]/kg/min
at 0:05
  expect vis.high met

story Without norepinephrine it is 19
source VIS formula as executed; norepinephrine belongs to the sum (D17)
patient age 4 mo, weight 6 kg
load
  0:00 fact cardiopulmonary_bypass
  0:00 dopamine_rate 5 ug/kg/min
  0:00 dobutamine_rate 5 ug/kg/min
  0:00 epinephrine_rate 0.05 ug/kg/min
  0:00 norepinephrine_rate 0 ug/kg/min
  0:00 milrinone_rate 0.3 ug/kg/min
  0:00 vasopressin_rate 0.0001 [IU]/kg/min
at 0:05
  expect vis.high not met

story A drug of which nothing is known leaves the answer open
source the development program of Phoenix: no number where a drug is unknown
patient age 4 mo, weight 6 kg
load
  0:00 fact cardiopulmonary_bypass
  0:00 dopamine_rate 5 ug/kg/min
  0:00 dobutamine_rate 5 ug/kg/min
  0:00 epinephrine_rate 0.05 ug/kg/min
  0:00 milrinone_rate 0.3 ug/kg/min
at 0:05
  expect vis.high undetermined

story At twelve months the range is not carried
source decision vis-infants
patient age 12 mo
load
  0:00 fact cardiopulmonary_bypass
  1:00 vis 40
at 1:05
  expect vis.high out

story At eleven months it is
source decision vis-infants
patient age 11 mo
load
  0:00 fact cardiopulmonary_bypass
  1:00 vis 40
at 1:05
  expect vis.high in, met
