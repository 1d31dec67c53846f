# nSOFA (evidence scores.md 12): every row at both sides of its cuts; the population.

story Respiratory while intubated
source nSOFA table, two restatements
patient age 0.5 mo, gestation 28 wk
load
  0:00 invasive_ventilation 1
  0:00 sf_ratio_any 300 %
  0:10 sf_ratio_any 299 %
  0:20 sf_ratio_any 200 %
  0:30 sf_ratio_any 199 %
  0:40 sf_ratio_any 150 %
  0:50 sf_ratio_any 149 %
  1:00 sf_ratio_any 100 %
  1:10 sf_ratio_any 99 %
at 0:05
  expect nsofa.respiratory 0
at 0:15
  expect nsofa.respiratory 2
at 0:25
  expect nsofa.respiratory 2
at 0:35
  expect nsofa.respiratory 4
at 0:45
  expect nsofa.respiratory 4
at 0:55
  expect nsofa.respiratory 6
at 1:05
  expect nsofa.respiratory 6
at 1:15
  expect nsofa.respiratory 8

story Respiratory without a tube is 0 whatever the oxygen
source nSOFA table, two restatements
patient age 0.5 mo, gestation 28 wk
load
  0:00 invasive_ventilation 0
  0:00 sf_ratio_any 90 %
at 0:05
  expect nsofa.respiratory 0

story Respiratory with S/F not known is even points up to 8
source nSOFA table, two restatements
patient age 0.5 mo, gestation 28 wk
load
  0:00 invasive_ventilation 1
  0:00 heart_rate 150 /min
at 0:05
  expect nsofa.respiratory 0..8, published 0

story A saturation of 99 % counts
source nSOFA table, two restatements; no upper limit of SpO2 in the table: 99/0.5 = 198
patient age 0.5 mo, gestation 28 wk
load
  0:00 invasive_ventilation 1
  0:00 fio2 0.5 1
  0:00 spo2 99 %
  0:00 heart_rate 150 /min
at 0:05
  expect nsofa.respiratory 4

story A charted ratio of up to 97 % counts as one
source nSOFA table, two restatements
patient age 0.5 mo, gestation 28 wk
load
  0:00 invasive_ventilation 1
  0:00 sf_ratio 140 %
at 0:05
  expect nsofa.respiratory 6

story Cardiovascular without steroid
source nSOFA table, two restatements
patient age 0.5 mo, gestation 28 wk
load
  0:00 systemic_steroid 0
  0:00 neonatal_vasoactive_count 0
  0:10 neonatal_vasoactive_count 1
  0:20 neonatal_vasoactive_count 2
  0:30 neonatal_vasoactive_count 3
at 0:05
  expect nsofa.cardiovascular 0
at 0:15
  expect nsofa.cardiovascular 2
at 0:25
  expect nsofa.cardiovascular 3
at 0:35
  expect nsofa.cardiovascular 3

story Cardiovascular with steroid
source nSOFA table, two restatements
patient age 0.5 mo, gestation 28 wk
load
  0:00 systemic_steroid 1
  0:00 neonatal_vasoactive_count 0
  0:10 neonatal_vasoactive_count 1
  0:20 neonatal_vasoactive_count 2
  0:30 neonatal_vasoactive_count 5
at 0:05
  expect nsofa.cardiovascular 1
at 0:15
  expect nsofa.cardiovascular 3
at 0:25
  expect nsofa.cardiovascular 4
at 0:35
  expect nsofa.cardiovascular 4

story Platelets
source nSOFA table, two restatements
patient age 0.5 mo, gestation 28 wk
load
  0:00 platelets 150 10*3/uL
  0:10 platelets 149 10*3/uL
  0:20 platelets 100 10*3/uL
  0:30 platelets 99 10*3/uL
  0:40 platelets 50 10*3/uL
  0:50 platelets 49 10*3/uL
at 0:05
  expect nsofa.hematologic 0
at 0:15
  expect nsofa.hematologic 1
at 0:25
  expect nsofa.hematologic 1
at 0:35
  expect nsofa.hematologic 2
at 0:45
  expect nsofa.hematologic 2
at 0:55
  expect nsofa.hematologic 3

story The latest counts: a steroid and a tube of the day before do not
source decision nsofa-window
patient age 0.5 mo, gestation 28 wk
load
  0:00 systemic_steroid 1
  0:00 invasive_ventilation 1
  0:00 neonatal_vasoactive_count 0
  0:00 sf_ratio_any 90 %
  0:30 systemic_steroid 0
  0:30 invasive_ventilation 0
  0:30 sf_ratio_any 90 %
at 0:05
  expect nsofa.cardiovascular 1
  expect nsofa.respiratory 8
at 0:35
  expect nsofa.cardiovascular 0
  expect nsofa.respiratory 0

story Whether there is a tube is not known
source nSOFA: not intubated is 0
patient age 0.5 mo, gestation 28 wk
load
  0:00 sf_ratio_any 90 %
at 0:05
  expect nsofa.respiratory 0..8, published 0

story An infant of five months, born at 22 weeks, is not yet 44 weeks old
source decision nsofa-population: 22 weeks and 153 days are 43 weeks and 6 days
patient born 2025-08-10, gestation 22 wk
load
  0:00 platelets 49 10*3/uL
at 12:00
  expect nsofa in, 3..15

story Nothing known is 0 to 15
source nSOFA: three items of 8, 4 and 3; no rule for missing inputs was found
patient age 0.5 mo, gestation 28 wk
load
  0:00 heart_rate 150 /min
at 0:05
  expect nsofa 0..15, published 0, in

story A term newborn of 27 days
source decision nsofa-population: under 28 days
patient born 2025-12-14, gestation 40 wk
load
  0:00 platelets 49 10*3/uL
at 12:00
  expect nsofa in, 3..15

story A term infant of 28 days is out at 44 weeks
source decision nsofa-population: born at 40 weeks, 28 days old
patient born 2025-12-13, gestation 40 wk
load
  0:00 platelets 49 10*3/uL
at 12:00
  expect nsofa out

story A preterm infant of two months is a newborn at 37 weeks
source decision nsofa-population: 28 weeks and nine
patient born 2025-11-10, gestation 28 wk
load
  0:00 platelets 49 10*3/uL
at 0:05
  expect nsofa in, 3..15

story A preterm infant is out at 44 weeks of postmenstrual age
source decision nsofa-population: 28 weeks and more than sixteen
patient born 2025-09-10, gestation 28 wk
load
  0:00 platelets 49 10*3/uL
at 0:05
  expect nsofa out

story With gestation not known an infant of two months may be a newborn
source decision nsofa-population
patient age 2 mo
load
  0:00 platelets 49 10*3/uL
at 0:05
  expect nsofa open, why "gestational age unknown"

story No infant of six months is
source decision nsofa-population
patient age 6 mo, gestation 23 wk
load
  0:00 platelets 49 10*3/uL
at 0:05
  expect nsofa out, why "age 6 months"
