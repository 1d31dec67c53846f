# MODS onset: one point in an organ is not two, organ by organ; the last months of the age range.

story Platelets at two points and respiration at one: no MODS
source JAMA Netw Open 2020: pSOFA sub-score >= 2 in two or more organs
patient age 36 mo, weight 14 kg
load
  0:00 feed medication
  0:00 invasive_ventilation 0
  0:00 spo2 99 %
  0:00 bilirubin 0.5 mg/dL
  0:00 mean_arterial_pressure 70 mm[Hg]
  0:00 gcs 15
  0:00 creatinine 0.3 mg/dL
  0:00 platelets 60 10*3/uL
  0:00 pf_ratio 350 mm[Hg]
at 0:30
  expect mods.onset not met

story Platelets at two points and respiration at two: MODS
source JAMA Netw Open 2020: pSOFA sub-score >= 2 in two or more organs
patient age 36 mo, weight 14 kg
load
  0:00 feed medication
  0:00 invasive_ventilation 0
  0:00 spo2 99 %
  0:00 bilirubin 0.5 mg/dL
  0:00 mean_arterial_pressure 70 mm[Hg]
  0:00 gcs 15
  0:00 creatinine 0.3 mg/dL
  0:00 platelets 60 10*3/uL
  0:00 pf_ratio 250 mm[Hg]
at 0:30
  expect mods.onset met

story Platelets at two points and the liver at one: no MODS
source JAMA Netw Open 2020: pSOFA sub-score >= 2 in two or more organs
patient age 36 mo, weight 14 kg
load
  0:00 feed medication
  0:00 invasive_ventilation 0
  0:00 pf_ratio 450 mm[Hg]
  0:00 spo2 99 %
  0:00 mean_arterial_pressure 70 mm[Hg]
  0:00 gcs 15
  0:00 creatinine 0.3 mg/dL
  0:00 platelets 60 10*3/uL
  0:00 bilirubin 1.5 mg/dL
at 0:30
  expect mods.onset not met

story Platelets at two points and the liver at two: MODS
source JAMA Netw Open 2020: pSOFA sub-score >= 2 in two or more organs
patient age 36 mo, weight 14 kg
load
  0:00 feed medication
  0:00 invasive_ventilation 0
  0:00 pf_ratio 450 mm[Hg]
  0:00 spo2 99 %
  0:00 mean_arterial_pressure 70 mm[Hg]
  0:00 gcs 15
  0:00 creatinine 0.3 mg/dL
  0:00 platelets 60 10*3/uL
  0:00 bilirubin 3 mg/dL
at 0:30
  expect mods.onset met

story Platelets at two points and the brain at one: no MODS
source JAMA Netw Open 2020: pSOFA sub-score >= 2 in two or more organs
patient age 36 mo, weight 14 kg
load
  0:00 feed medication
  0:00 invasive_ventilation 0
  0:00 pf_ratio 450 mm[Hg]
  0:00 spo2 99 %
  0:00 bilirubin 0.5 mg/dL
  0:00 mean_arterial_pressure 70 mm[Hg]
  0:00 creatinine 0.3 mg/dL
  0:00 platelets 60 10*3/uL
  0:00 gcs 13
at 0:30
  expect mods.onset not met

story Platelets at two points and the brain at two: MODS
source JAMA Netw Open 2020: pSOFA sub-score >= 2 in two or more organs
patient age 36 mo, weight 14 kg
load
  0:00 feed medication
  0:00 invasive_ventilation 0
  0:00 pf_ratio 450 mm[Hg]
  0:00 spo2 99 %
  0:00 bilirubin 0.5 mg/dL
  0:00 mean_arterial_pressure 70 mm[Hg]
  0:00 creatinine 0.3 mg/dL
  0:00 platelets 60 10*3/uL
  0:00 gcs 12
at 0:30
  expect mods.onset met

story Platelets at two points and the kidney at one: no MODS
source JAMA Netw Open 2020: pSOFA sub-score >= 2 in two or more organs
patient age 36 mo, weight 14 kg
load
  0:00 feed medication
  0:00 invasive_ventilation 0
  0:00 pf_ratio 450 mm[Hg]
  0:00 spo2 99 %
  0:00 bilirubin 0.5 mg/dL
  0:00 mean_arterial_pressure 70 mm[Hg]
  0:00 gcs 15
  0:00 platelets 60 10*3/uL
  0:00 creatinine 0.7 mg/dL
at 0:30
  expect mods.onset not met

story Platelets at two points and the kidney at two: MODS
source JAMA Netw Open 2020: pSOFA sub-score >= 2 in two or more organs
patient age 36 mo, weight 14 kg
load
  0:00 feed medication
  0:00 invasive_ventilation 0
  0:00 pf_ratio 450 mm[Hg]
  0:00 spo2 99 %
  0:00 bilirubin 0.5 mg/dL
  0:00 mean_arterial_pressure 70 mm[Hg]
  0:00 gcs 15
  0:00 platelets 60 10*3/uL
  0:00 creatinine 1 mg/dL
at 0:30
  expect mods.onset met

story The brain at two points and platelets of 120
source JAMA Netw Open 2020: pSOFA sub-score >= 2 in two or more organs
patient age 36 mo
load
  0:00 feed medication
  0:00 invasive_ventilation 0
  0:00 pf_ratio 450 mm[Hg]
  0:00 spo2 99 %
  0:00 bilirubin 0.5 mg/dL
  0:00 mean_arterial_pressure 70 mm[Hg]
  0:00 creatinine 0.3 mg/dL
  0:00 gcs 12
  0:00 platelets 120 10*3/uL
at 0:30
  expect mods.onset not met

story The brain at two points and platelets of 60
source JAMA Netw Open 2020: pSOFA sub-score >= 2 in two or more organs
patient age 36 mo
load
  0:00 feed medication
  0:00 invasive_ventilation 0
  0:00 pf_ratio 450 mm[Hg]
  0:00 spo2 99 %
  0:00 bilirubin 0.5 mg/dL
  0:00 mean_arterial_pressure 70 mm[Hg]
  0:00 creatinine 0.3 mg/dL
  0:00 gcs 12
  0:00 platelets 60 10*3/uL
at 0:30
  expect mods.onset met

story Platelets at two points and a pressure under its limit: one point is no MODS
source JAMA Netw Open 2020: pSOFA sub-score >= 2 in two or more organs
patient age 36 mo, weight 14 kg
load
  0:00 feed medication
  0:00 invasive_ventilation 0
  0:00 pf_ratio 450 mm[Hg]
  0:00 spo2 99 %
  0:00 bilirubin 0.5 mg/dL
  0:00 gcs 15
  0:00 creatinine 0.3 mg/dL
  0:00 platelets 60 10*3/uL
  0:00 mean_arterial_pressure 50 mm[Hg]
at 0:30
  expect mods.onset not met

story Platelets at two points and dobutamine: MODS
source JAMA Netw Open 2020: pSOFA sub-score >= 2 in two or more organs
patient age 36 mo, weight 14 kg
load
  0:00 feed medication
  0:00 invasive_ventilation 0
  0:00 pf_ratio 450 mm[Hg]
  0:00 spo2 99 %
  0:00 bilirubin 0.5 mg/dL
  0:00 mean_arterial_pressure 70 mm[Hg]
  0:00 gcs 15
  0:00 creatinine 0.3 mg/dL
  0:00 platelets 60 10*3/uL
give
  0:10 dobutamine start 5 ug/kg/min
at 0:30
  expect mods.onset met

story At 263.5 months
source pSOFA: 21 years or younger
patient age 263.5 mo
load
  0:00 platelets 60 10*3/uL
  0:00 gcs 12
at 0:00
  expect mods.onset met

story At 264 months
source pSOFA: 21 years or younger
patient age 264 mo
load
  0:00 platelets 60 10*3/uL
  0:00 gcs 12
at 0:00
  expect mods.onset out
