# PELOD-2 (evidence scores.md 3): the first day of every age group, and what of the last day counts.

story Mean arterial pressure 50 mm[Hg], two weeks before 1 months
source PELOD-2 table: an age group begins on its first day
patient age 0.5 mo, gestation 40 wk
load
  0:00 feed medication
  0:00 mean_arterial_pressure 50 mm[Hg]
at 0:00
  expect pelod2.cardiovascular published 0

story Mean arterial pressure 50 mm[Hg], on the day of 1 months
source PELOD-2 table: an age group begins on its first day
patient age 1 mo, gestation 40 wk
load
  0:00 feed medication
  0:00 mean_arterial_pressure 50 mm[Hg]
at 0:00
  expect pelod2.cardiovascular published 2

story Mean arterial pressure 57 mm[Hg], a month before 12 months
source PELOD-2 table: an age group begins on its first day
patient age 11 mo
load
  0:00 feed medication
  0:00 mean_arterial_pressure 57 mm[Hg]
at 0:00
  expect pelod2.cardiovascular published 0

story Mean arterial pressure 57 mm[Hg], on the day of 12 months
source PELOD-2 table: an age group begins on its first day
patient age 12 mo
load
  0:00 feed medication
  0:00 mean_arterial_pressure 57 mm[Hg]
at 0:00
  expect pelod2.cardiovascular published 2

story Mean arterial pressure 61 mm[Hg], a month before 24 months
source PELOD-2 table: an age group begins on its first day
patient age 23 mo
load
  0:00 feed medication
  0:00 mean_arterial_pressure 61 mm[Hg]
at 0:00
  expect pelod2.cardiovascular published 0

story Mean arterial pressure 61 mm[Hg], on the day of 24 months
source PELOD-2 table: an age group begins on its first day
patient age 24 mo
load
  0:00 feed medication
  0:00 mean_arterial_pressure 61 mm[Hg]
at 0:00
  expect pelod2.cardiovascular published 2

story Mean arterial pressure 63 mm[Hg], a month before 60 months
source PELOD-2 table: an age group begins on its first day
patient age 59 mo
load
  0:00 feed medication
  0:00 mean_arterial_pressure 63 mm[Hg]
at 0:00
  expect pelod2.cardiovascular published 0

story Mean arterial pressure 63 mm[Hg], on the day of 60 months
source PELOD-2 table: an age group begins on its first day
patient age 60 mo
load
  0:00 feed medication
  0:00 mean_arterial_pressure 63 mm[Hg]
at 0:00
  expect pelod2.cardiovascular published 2

story Mean arterial pressure 66 mm[Hg], a month before 144 months
source PELOD-2 table: an age group begins on its first day
patient age 143 mo
load
  0:00 feed medication
  0:00 mean_arterial_pressure 66 mm[Hg]
at 0:00
  expect pelod2.cardiovascular published 0

story Mean arterial pressure 66 mm[Hg], on the day of 144 months
source PELOD-2 table: an age group begins on its first day
patient age 144 mo
load
  0:00 feed medication
  0:00 mean_arterial_pressure 66 mm[Hg]
at 0:00
  expect pelod2.cardiovascular published 2

story Mean arterial pressure at six weeks is judged as of an infant
source PELOD-2 table: MAP 1 to 11 months
patient age 1.5 mo, gestation 40 wk
load
  0:00 mean_arterial_pressure 50 mm[Hg]
at 0:00
  expect pelod2.cardiovascular published 2

story Creatinine 50 umol/L, two weeks before 1 months
source PELOD-2 table: an age group begins on its first day
patient age 0.5 mo, gestation 40 wk
load
  0:00 creatinine 50 umol/L
at 0:00
  expect pelod2.renal published 0

story Creatinine 50 umol/L, on the day of 1 months
source PELOD-2 table: an age group begins on its first day
patient age 1 mo, gestation 40 wk
load
  0:00 creatinine 50 umol/L
at 0:00
  expect pelod2.renal published 2

story Creatinine 30 umol/L, a month before 12 months
source PELOD-2 table: an age group begins on its first day
patient age 11 mo
load
  0:00 creatinine 30 umol/L
at 0:00
  expect pelod2.renal published 2

story Creatinine 30 umol/L, on the day of 12 months
source PELOD-2 table: an age group begins on its first day
patient age 12 mo
load
  0:00 creatinine 30 umol/L
at 0:00
  expect pelod2.renal published 0

story Creatinine 40 umol/L, a month before 24 months
source PELOD-2 table: an age group begins on its first day
patient age 23 mo
load
  0:00 creatinine 40 umol/L
at 0:00
  expect pelod2.renal published 2

story Creatinine 40 umol/L, on the day of 24 months
source PELOD-2 table: an age group begins on its first day
patient age 24 mo
load
  0:00 creatinine 40 umol/L
at 0:00
  expect pelod2.renal published 0

story Creatinine 55 umol/L, a month before 60 months
source PELOD-2 table: an age group begins on its first day
patient age 59 mo
load
  0:00 creatinine 55 umol/L
at 0:00
  expect pelod2.renal published 2

story Creatinine 55 umol/L, on the day of 60 months
source PELOD-2 table: an age group begins on its first day
patient age 60 mo
load
  0:00 creatinine 55 umol/L
at 0:00
  expect pelod2.renal published 0

story Creatinine 70 umol/L, a month before 144 months
source PELOD-2 table: an age group begins on its first day
patient age 143 mo
load
  0:00 creatinine 70 umol/L
at 0:00
  expect pelod2.renal published 2

story Creatinine 70 umol/L, on the day of 144 months
source PELOD-2 table: an age group begins on its first day
patient age 144 mo
load
  0:00 creatinine 70 umol/L
at 0:00
  expect pelod2.renal published 0

story The last month of PELOD-2
source PELOD-2: under 18 years
patient age 215 mo
load
  0:00 platelets 70 10*3/uL
at 0:00
  expect pelod2 in
  expect pelod2.hematologic published 2

story The coma scale stands for a day
source PELOD-2: the worst value of 24 h
patient age 36 mo, weight 14 kg
load
  0:00 gcs 8
at 18:00
  expect pelod2.neurologic published 1
at 25:00
  expect pelod2.neurologic published 0

story Fixed pupils stands for a day
source PELOD-2: the worst value of 24 h
patient age 36 mo, weight 14 kg
load
  0:00 fixed_pupils 1
at 18:00
  expect pelod2.neurologic published 5
at 25:00
  expect pelod2.neurologic published 0

story Lactate stands for a day
source PELOD-2: the worst value of 24 h
patient age 36 mo, weight 14 kg
load
  0:00 lactate 6 mmol/L
at 18:00
  expect pelod2.cardiovascular published 1
at 25:00
  expect pelod2.cardiovascular published 0

story Mean arterial pressure stands for a day
source PELOD-2: the worst value of 24 h
patient age 36 mo, weight 14 kg
load
  0:00 mean_arterial_pressure 50 mm[Hg]
at 18:00
  expect pelod2.cardiovascular published 2
at 25:00
  expect pelod2.cardiovascular published 0

story Creatinine stands for a day
source PELOD-2: the worst value of 24 h
patient age 36 mo, weight 14 kg
load
  0:00 creatinine 60 umol/L
at 18:00
  expect pelod2.renal published 2
at 25:00
  expect pelod2.renal published 0

story P/F stands for a day
source PELOD-2: the worst value of 24 h
patient age 36 mo, weight 14 kg
load
  0:00 pf_ratio 60 mm[Hg]
at 18:00
  expect pelod2.respiratory published 2
at 25:00
  expect pelod2.respiratory published 0

story Carbon dioxide stands for a day
source PELOD-2: the worst value of 24 h
patient age 36 mo, weight 14 kg
load
  0:00 paco2 70 mm[Hg]
at 18:00
  expect pelod2.respiratory published 1
at 25:00
  expect pelod2.respiratory published 0

story A white cell count stands for a day
source PELOD-2: the worst value of 24 h
patient age 36 mo, weight 14 kg
load
  0:00 wbc 1.5 10*3/uL
at 18:00
  expect pelod2.hematologic published 2
at 25:00
  expect pelod2.hematologic published 0

story A platelet count stands for a day
source PELOD-2: the worst value of 24 h
patient age 36 mo, weight 14 kg
load
  0:00 platelets 100 10*3/uL
at 18:00
  expect pelod2.hematologic published 1
at 25:00
  expect pelod2.hematologic published 0

story Ventilation ended within the day still counts
source PELOD-2: the worst of the day
patient age 36 mo
load
  0:00 invasive_ventilation 1
  1:00 invasive_ventilation 0
  29:00 invasive_ventilation 0
at 18:00
  expect pelod2.respiratory published 3
at 30:00
  expect pelod2.respiratory published 0
