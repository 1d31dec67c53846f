# Markers of adult HLH (evidence immune.md 3.7): cut-offs from both sides; the two
# combinations are apart; kits; adults only.

story CRP below 130 with an HScore above 136
source immune.md 3.7; Sci Rep 2024 abstract: CRP < 130 mg/L with HScore > 136
patient age 600 mo
load
  0:00 fact immunosuppression absent
  0:00 temperature 39 Cel
  0:00 hepatomegaly no
  0:00 splenomegaly no
  0:00 hemoglobin 7 g/dL
  0:00 wbc 1 10*3/uL
  0:00 platelets 200 10*3/uL
  0:00 ferritin 7000 ng/mL
  0:00 triglycerides 1 mmol/L
  0:00 fibrinogen 2 g/L
  0:00 ast 20 U/L
  0:00 hemophagocytosis no
  0:00 crp 129 mg/L
  1:00 crp 130 mg/L
  2:00 crp 12.9 mg/dL
  2:00 fact immunosuppression
at 0:30
  expect hscore 137
  expect markers.crp_hscore met, note "85.2 to 96.3 %"
at 1:30
  expect markers.crp_hscore not met
at 2:30
  expect hscore 155
  expect markers.crp_hscore met

story An HScore of 136 is not above 136
source immune.md 3.7: HScore > 136; 136 = 18 + 35 + 64 + 19
patient age 600 mo
load
  0:00 fact immunosuppression
  0:00 temperature 37 Cel
  0:00 hepatomegaly no
  0:00 splenomegaly no
  0:00 hemoglobin 12 g/dL
  0:00 wbc 8 10*3/uL
  0:00 platelets 200 10*3/uL
  0:00 ferritin 3000 ng/mL
  0:00 triglycerides 5 mmol/L
  0:00 fibrinogen 4 g/L
  0:00 ast 40 U/L
  0:00 hemophagocytosis no
  0:00 crp 50 mg/L
at 0:30
  expect hscore 136
  expect markers.crp_hscore not met

story CRP below 130 with ferritin above 15,254, whatever the HScore
source Sci Rep 2024 abstract: ferritin > 15,254 µg/L with CRP < 130 mg/L, not with the HScore
patient age 600 mo
load
  0:00 crp 129 mg/L
  0:00 ferritin 15254 ng/mL
  1:00 ferritin 15255 ng/mL
  2:00 crp 130 mg/L
  3:00 crp 100 mg/L
at 0:30
  expect markers.crp_ferritin not met
at 1:30
  expect markers.crp_ferritin met, note "CRP alone"
  expect markers.crp_hscore undetermined
at 2:30
  expect markers.crp_ferritin not met
at 3:30
  expect markers.crp_ferritin met

story CRP drawn after a steroid no longer speaks
source clinical rule 6; drawn before such drugs in the study
patient age 600 mo
load
  0:00 feed medication
  0:00 ferritin 20000 ng/mL
  2:00 crp 20 mg/L
give
  1:00 dexamethasone given
at 3:00
  expect markers.crp_ferritin undetermined, missing crp silenced_by_therapy

story Soluble IL-2 receptor by ELISA: against, best, for
source immune.md 3.7: <= 2400, 2515, > 10,000 U/mL
patient age 600 mo
load
  0:00 sil2r 2400 U/mL assay elisa
  1:00 sil2r 2401 U/mL assay elisa
  2:00 sil2r 2514 U/mL assay elisa
  3:00 sil2r 2515 U/mL assay elisa
  4:00 sil2r 10000 U/mL assay elisa
  5:00 sil2r 10001 U/mL assay elisa
at 0:30
  expect markers.sil2r_against met
  expect markers.sil2r_optimal not met
  expect markers.sil2r_for not met
at 1:30
  expect markers.sil2r_against not met
  expect markers.sil2r_optimal not met
at 2:30
  expect markers.sil2r_optimal not met
at 3:30
  expect markers.sil2r_optimal met
  expect markers.sil2r_for not met
at 4:30
  expect markers.sil2r_for not met
at 5:30
  expect markers.sil2r_for met

story Another assay, or none that is named, decides nothing
source clinical rule 3: kits differ
patient age 600 mo
load
  0:00 sil2r 900 U/mL assay clia
  2:00 sil2r 900 U/mL assay none
at 1:00
  expect markers.sil2r_against undetermined
at 3:00
  expect markers.sil2r_against undetermined

story No adult cut-off on a child
source clinical rule 2
patient age 215.5 mo
load
  0:00 sil2r 900 U/mL assay elisa
at 1:00
  expect markers.sil2r_against out

story Eighteen years are in
source clinical rule 2
patient age 216 mo
load
  0:00 sil2r 900 U/mL assay elisa
at 1:00
  expect markers.sil2r_against met
