# PRECISE: the cut-offs of each arm from both sides, how long each value stands, who may enter.

story TNF of 199 is low: TRIPS B above 2000, never TRIPS A
source immune.md 2.1
patient age 60 mo
load
  6:00 assert mods
  25:00 ex_vivo_tnf 199 pg/mL
  25:00 ferritin 2001 ng/mL
  25:00 crp 10 mg/L
at 25:30
  expect precise.trips_b met
  expect precise.trips_a not met
  expect precise.observation not met

story TNF of 200 is kept: never TRIPS B
source immune.md 2.1
patient age 60 mo
load
  6:00 assert mods
  25:00 ex_vivo_tnf 200 pg/mL
  25:00 ferritin 2001 ng/mL
  25:00 crp 10 mg/L
at 25:30
  expect precise.trips_b not met
  expect precise.trips_a met
  expect precise.grace2 not met

story TNF of 199 with little inflammation: GRACE-2, no observation
source immune.md 2.1
patient age 60 mo
load
  6:00 assert mods
  25:00 ex_vivo_tnf 199 pg/mL
  25:00 ferritin 100 ng/mL
  25:00 crp 10 mg/L
at 25:30
  expect precise.observation not met
  expect precise.grace2 met
  expect precise.trips_a not met

story CRP of 45 and of exactly 40 mg/L is no observation
source immune.md 2.1
patient age 60 mo
load
  6:00 assert mods
  25:00 ex_vivo_tnf 641 pg/mL
  25:00 ferritin 100 ng/mL
  25:00 crp 45 mg/L
  26:00 crp 40 mg/L
at 25:30
  expect precise.observation not met
  expect precise.trips_a met
at 26:30
  expect precise.observation not met
  expect precise.trips_a met

story TNF stands for 72 h, ferritin for a day
source footnote policy-windows
patient age 60 mo
load
  6:00 assert mods
  25:00 ex_vivo_tnf 100 pg/mL
  25:00 ferritin 800 ng/mL
at 44:00
  expect precise.grace2 met
at 50:00
  expect precise.grace2 undetermined
  expect precise.trips_a not met
at 65:00
  expect precise.trips_a not met
at 98:00
  expect precise.trips_a undetermined

story CRP stands for a day
source footnote policy-windows
patient age 60 mo
load
  6:00 assert mods
  25:00 ex_vivo_tnf 641 pg/mL
  25:00 crp 50 mg/L
  40:00 ferritin 100 ng/mL
at 44:00
  expect precise.trips_a met
at 50:00
  expect precise.trips_a undetermined

story The last month of childhood is in
source registry: under 18 years
patient age 215.5 mo
load
  0:00 assert infection yes
  6:00 assert mods
  25:00 ex_vivo_tnf 199 pg/mL
  25:00 ferritin 100 ng/mL
  25:00 crp 10 mg/L
at 25:30
  expect precise.grace2 met
  expect precise.eligible met

story Eighteen years are out
source registry: under 18 years
patient age 216 mo
load
  0:00 assert infection yes
  6:00 assert mods
  25:00 ex_vivo_tnf 199 pg/mL
  25:00 ferritin 100 ng/mL
  25:00 crp 10 mg/L
at 25:30
  expect precise.grace2 out
  expect precise.eligible out

story No dysfunction of two organs: no entry
source immune.md 2.1
patient age 60 mo
load
  0:00 feed medication
  0:00 assert infection yes
  0:00 invasive_ventilation 0
  0:00 pf_ratio 450 mm[Hg]
  0:00 spo2 99 %
  0:00 platelets 300 10*3/uL
  0:00 bilirubin 0.5 mg/dL
  0:00 mean_arterial_pressure 70 mm[Hg]
  0:00 gcs 15
  0:00 creatinine 0.3 mg/dL
at 1:00
  expect precise.eligible not met

story Under 40 weeks of corrected age there is no entry
source registry: 40 weeks corrected age
patient born 2025-12-27, gestation 36 wk
load
  0:00 assert infection yes
  6:00 assert mods
at 25:30
  expect precise.eligible out

story TNF by a local protocol decides no arm
source immune.md 2.2: the value depends on the kit
patient age 60 mo
load
  6:00 assert mods
  25:00 ex_vivo_tnf 100 pg/mL assay local
  25:00 ferritin 800 ng/mL
  25:00 crp 10 mg/L
  26:00 ex_vivo_tnf 100 pg/mL assay hall_2011
at 25:30
  expect precise.grace2 undetermined, missing ex_vivo_tnf assay_unknown
  expect precise.trips_a undetermined
at 26:30
  expect precise.grace2 met
