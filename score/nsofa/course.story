# nSOFA from what is charted: saturation, support, infusions, a dose of steroid.

story A preterm infant of 26 weeks with late-onset sepsis, day 18
source nSOFA: intubated, 88/0.5 = 176 four; dopamine and epinephrine with hydrocortisone four; platelets 80 two
patient born 2025-12-24, gestation 26 wk, weight 0.9 kg
load
  0:00 feed medication
  0:00 feed ventilator
  0:00 support invasive start
  0:00 spo2 88 %
  0:00 fio2 0.5 1
  0:00 platelets 80 10*3/uL
give
  0:00 dopamine start 8 ug/kg/min
  0:10 epinephrine start 0.1 ug/kg/min
  1:00 hydrocortisone given IV
at 0:30
  expect nsofa.respiratory 4
  expect nsofa.cardiovascular 3..4, published 3
  expect nsofa.hematologic 2
at 1:30
  expect nsofa 10, published 10, in
