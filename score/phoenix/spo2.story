story A saturation above 97 % adds no points and does not open the range
source scores.md 1.1: S/F is valid only if SpO2 is at most 97
patient age 36 mo
load
  0:00 po2_arterial 90 mm[Hg]
  0:00 fio2 0.21 1
  0:10 spo2 99 %
  0:00 feed ventilator
at 0:30
  expect phoenix.respiratory 0, published 0

story A saturation above 97 % without a gas leaves the respiratory item open
patient age 36 mo
load
  0:00 fio2 0.6 1
  0:10 spo2 99 %
  0:00 invasive_ventilation 1
at 0:30
  expect phoenix.respiratory 0..3, published 0
