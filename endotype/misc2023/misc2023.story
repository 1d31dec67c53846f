# MIS-C, CSTE/CDC 2023 (evidence immune.md 3.6): fever, CRP, two of five systems,
# hospital, no likelier diagnosis; laboratory evidence confirmed, contact probable.

story Confirmed, probable, neither
source immune.md 3.6
patient age 60 mo
load
  0:00 stay admitted inpatient
  0:00 temperature 39 Cel
  0:00 crp 30 mg/L
  0:00 likelier_diagnosis no
  0:00 mucocutaneous_signs yes
  0:00 gastrointestinal_signs yes
  0:00 sars_cov2_evidence no
  0:00 sars_cov2_link no
  1:00 sars_cov2_link yes
  2:00 sars_cov2_evidence yes
  3:00 sars_cov2_link no
at 0:30
  expect misc2023.clinical met, note "of 2020"
  expect misc2023.confirmed not met
  expect misc2023.probable not met
at 1:30
  expect misc2023.confirmed not met
  expect misc2023.probable met
at 2:30
  expect misc2023.confirmed met
  expect misc2023.probable met, note "the case is confirmed"
at 3:30
  expect misc2023.confirmed met
  expect misc2023.probable not met

story CRP of 3.0 mg/dL, 30 mg/L
source immune.md 3.6: CRP >= 3.0 mg/dL
patient age 60 mo
load
  0:00 stay admitted inpatient
  0:00 temperature 39 Cel
  0:00 likelier_diagnosis no
  0:00 mucocutaneous_signs yes
  0:00 gastrointestinal_signs yes
  0:00 sars_cov2_evidence yes
  0:00 sars_cov2_link yes
  0:00 crp 2.9 mg/dL
  1:00 crp 3.0 mg/dL
  2:00 crp 29.9 mg/L
at 0:30
  expect misc2023.clinical not met
  expect misc2023.confirmed not met
  expect misc2023.probable not met
at 1:30
  expect misc2023.clinical met
at 2:30
  expect misc2023.clinical not met

story Fever of 38.0, the highest of 72 h
source immune.md 3.6: fever >= 38.0; the definition of 2020 asked for 24 h
patient age 60 mo
load
  0:00 stay admitted inpatient
  0:00 temperature 37.9 Cel
  0:00 crp 100 mg/L
  0:00 likelier_diagnosis no
  0:00 mucocutaneous_signs yes
  0:00 gastrointestinal_signs yes
  1:00 temperature 38.0 Cel
  2:00 temperature 37.0 Cel
  59:00 crp 100 mg/L
  95:00 crp 100 mg/L
at 0:30
  expect misc2023.clinical not met
at 1:30
  expect misc2023.clinical met
at 60:00
  expect misc2023.clinical met
at 96:00
  expect misc2023.clinical undetermined, missing temperature stale

story In hospital, or dead
source immune.md 3.6: hospitalised or died
patient age 60 mo
load
  0:00 temperature 39 Cel
  0:00 crp 100 mg/L
  0:00 likelier_diagnosis no
  0:00 mucocutaneous_signs yes
  0:00 gastrointestinal_signs yes
  2:00 stay admitted inpatient
at 1:00
  expect misc2023.clinical undetermined
at 3:00
  expect misc2023.clinical met

story Dead without admission
source immune.md 3.6
patient age 60 mo
load
  0:00 temperature 39 Cel
  0:00 crp 100 mg/L
  0:00 likelier_diagnosis no
  0:00 mucocutaneous_signs yes
  0:00 gastrointestinal_signs yes
  2:00 died
at 1:00
  expect misc2023.clinical undetermined
at 3:00
  expect misc2023.clinical met

story The emergency department is no admission
source immune.md 3.6
patient age 60 mo
load
  0:00 stay admitted emergency
  0:00 temperature 39 Cel
  0:00 crp 100 mg/L
  0:00 likelier_diagnosis no
  0:00 mucocutaneous_signs yes
  0:00 gastrointestinal_signs yes
at 1:00
  expect misc2023.clinical undetermined

story Another diagnosis is likelier, or it was not said
source immune.md 3.6: no likelier diagnosis
patient age 60 mo
load
  0:00 stay admitted inpatient
  0:00 temperature 39 Cel
  0:00 crp 100 mg/L
  0:00 mucocutaneous_signs yes
  0:00 gastrointestinal_signs yes
  0:00 sars_cov2_evidence yes
  0:00 sars_cov2_link yes
  2:00 likelier_diagnosis yes
  4:00 likelier_diagnosis no
at 1:00
  expect misc2023.clinical undetermined, settles likelier_diagnosis
  expect misc2023.confirmed undetermined
at 3:00
  expect misc2023.clinical not met
at 5:00
  expect misc2023.clinical met
  expect misc2023.confirmed met

story One system is not enough, three are
source immune.md 3.6: >= 2 of 5
patient age 60 mo
load
  0:00 stay admitted inpatient
  0:00 temperature 39 Cel
  0:00 crp 100 mg/L
  0:00 likelier_diagnosis no
  0:00 lvef 60 %
  0:00 coronary_abnormality no
  0:00 troponin_raised no
  0:00 mucocutaneous_signs no
  0:00 rash no
  0:00 shock_diagnosed no
  0:00 gastrointestinal_signs yes
  0:00 platelets 300 10*3/uL
  0:00 lymphocytes 3 10*3/uL
  1:00 rash yes
  2:00 shock_diagnosed yes
at 0:30
  expect misc2023 1
  expect misc2023.clinical not met
at 1:30
  expect misc2023 2
  expect misc2023.clinical met
at 2:30
  expect misc2023 3
  expect misc2023.clinical met

story The heart: ejection fraction below 55 %, coronaries, troponin
source immune.md 3.6: LVEF < 55 %, coronary change, troponin
patient age 60 mo
load
  0:00 lvef 55 %
  0:00 coronary_abnormality no
  0:00 troponin_raised no
  1:00 lvef 54 %
  2:00 lvef 56 %
  3:00 coronary_abnormality yes
  4:00 coronary_abnormality no
  5:00 troponin_raised yes
  6:00 troponin_raised no
at 0:30
  expect misc2023.cardiac 0
at 1:30
  expect misc2023.cardiac 1
at 2:30
  expect misc2023.cardiac 0
at 3:30
  expect misc2023.cardiac 1
at 4:30
  expect misc2023.cardiac 0
at 5:30
  expect misc2023.cardiac 1
at 6:30
  expect misc2023.cardiac 0

story Each sign of the heart counts once
source immune.md 3.6
patient age 60 mo
load
  0:00 lvef 30 %
  0:00 coronary_abnormality yes
  0:00 troponin_raised yes
  0:00 mucocutaneous_signs yes
  0:00 rash yes
  0:00 platelets 50 10*3/uL
  0:00 lymphocytes 0.5 10*3/uL
at 1:00
  expect misc2023.cardiac 1
  expect misc2023.mucocutaneous 1
  expect misc2023.hematologic 1

story Skin, gut, shock
source immune.md 3.6
patient age 60 mo
load
  0:00 mucocutaneous_signs yes
  0:00 rash no
  0:00 shock_diagnosed yes
  0:00 gastrointestinal_signs yes
  1:00 mucocutaneous_signs no
  1:00 shock_diagnosed no
  1:00 gastrointestinal_signs no
  2:00 rash yes
  3:00 rash no
at 0:30
  expect misc2023.mucocutaneous 1
  expect misc2023.shock 1
  expect misc2023.gastrointestinal 1
at 1:30
  expect misc2023.mucocutaneous 0
  expect misc2023.shock 0
  expect misc2023.gastrointestinal 0
at 2:30
  expect misc2023.mucocutaneous 1
at 3:30
  expect misc2023.mucocutaneous 0

story Blood: platelets below 150,000 or lymphocytes below 1,000
source immune.md 3.6: plt < 150,000 or ALC < 1000
patient age 60 mo
load
  0:00 platelets 150 10*3/uL
  0:00 lymphocytes 1000 /uL
  1:00 platelets 149 10*3/uL
  2:00 platelets 200 10*3/uL
  3:00 lymphocytes 0.999 10*3/uL
  4:00 lymphocytes 2 10*3/uL
at 0:30
  expect misc2023.hematologic 0
at 1:30
  expect misc2023.hematologic 1
at 2:30
  expect misc2023.hematologic 0
at 3:30
  expect misc2023.hematologic 1
at 4:30
  expect misc2023.hematologic 0

story Nothing known
source clinical rule 3
patient age 60 mo
at 1:00
  expect misc2023 0..5, published 0
  expect misc2023.clinical undetermined
  expect misc2023.confirmed undetermined

story A CRP drawn after a steroid no longer speaks
source clinical rule 6
patient age 60 mo
load
  0:00 feed medication
  0:00 stay admitted inpatient
  0:00 temperature 39 Cel
  0:00 likelier_diagnosis no
  0:00 mucocutaneous_signs yes
  0:00 gastrointestinal_signs yes
  2:00 crp 10 mg/L
give
  1:00 methylprednisolone given
at 3:00
  expect misc2023.clinical undetermined, missing crp silenced_by_therapy

story Twenty years are in
source immune.md 3.6: age < 21
patient age 251.5 mo
at 1:00
  expect misc2023.clinical in

story Twenty-one years are out
source immune.md 3.6: age < 21
patient age 252 mo
at 1:00
  expect misc2023.clinical out
