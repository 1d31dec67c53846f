# Interferon-γ-driven sepsis (amendments.md 6.1, 6.2): both cut-offs strictly, adults, by ELISA only.

story Both above: interferon-γ-driven sepsis
source amendments.md 6.1
patient age 60 a
load
  0:00 ifn_gamma 3.5 pg/mL assay elisa
  0:00 cxcl9 2201 pg/mL assay elisa
at 1:00
  expect ids.state met, in, says "CXCL9"

story 3.0 and 2200.0 are negative
source amendments.md D: IDS needs both cuts strictly
patient age 60 a
load
  0:00 ifn_gamma 3.0 pg/mL assay elisa
  0:00 cxcl9 9000 pg/mL assay elisa
  2:00 ifn_gamma 50 pg/mL assay elisa
  2:00 cxcl9 2200.0 pg/mL assay elisa
at 1:00
  expect ids.state not met, flips "> 3 pg/mL"
at 3:00
  expect ids.state not met

story One of the two does not suffice
source amendments.md 6.1
patient age 60 a
load
  0:00 ifn_gamma 50 pg/mL assay elisa
  2:00 cxcl9 100 pg/mL assay elisa
at 1:00
  expect ids.state undetermined, missing cxcl9, settles cxcl9, unsettled ifn_gamma
at 3:00
  expect ids.state not met

story CXCL9 alone leaves it open
source amendments.md 6.1
patient age 60 a
load
  0:00 cxcl9 9000 pg/mL assay elisa
at 1:00
  expect ids.state undetermined, settles ifn_gamma

story Nothing measured is no endotype
source clinical rule 3
patient age 60 a
at 1:00
  expect ids.state undetermined
  expect ids.embrace undetermined

story The assay must be said, and be that of the study
source amendments.md 6.1: ELISA
patient age 60 a
load
  0:00 ifn_gamma 50 pg/mL
  0:00 cxcl9 9000 pg/mL assay elisa
  2:00 ifn_gamma 50 pg/mL assay elisa
  2:00 cxcl9 9000 pg/mL assay ella
at 1:00
  expect ids.state undetermined, missing ifn_gamma assay_unknown
at 3:00
  expect ids.state undetermined, missing cxcl9 assay_unknown

story Without a unit it is unknown
source clinical rule 3
patient age 60 a
load
  0:00 ifn_gamma 50 pg/mL assay elisa
  0:00 cxcl9 9000 assay elisa
at 1:00
  expect ids.state undetermined, missing cxcl9 unit_unknown

story ng/L is the same number
source ucum: ng/L = pg/mL
patient age 60 a
load
  0:00 ifn_gamma 50 ng/L assay elisa
  0:00 cxcl9 2201 ng/L assay elisa
at 1:00
  expect ids.state met

story Censored values decide only what they can
source engine.md 1
patient age 60 a
load
  0:00 ifn_gamma >3 pg/mL assay elisa
  0:00 cxcl9 >2200 pg/mL assay elisa
  2:00 ifn_gamma <5 pg/mL assay elisa
  4:00 ifn_gamma <3 pg/mL assay elisa
at 1:00
  expect ids.state met
at 3:00
  expect ids.state undetermined
at 5:00
  expect ids.state not met

story Interferon γ stands for a day, CXCL9 for three
source project policy: windows
patient age 60 a
load
  0:00 ifn_gamma 50 pg/mL assay elisa
  0:00 cxcl9 9000 pg/mL assay elisa
  70:00 ifn_gamma 50 pg/mL assay elisa
at 24:00
  expect ids.state met
at 24:01
  expect ids.state undetermined, missing ifn_gamma stale
at 72:00
  expect ids.state met
at 72:01
  expect ids.state undetermined, missing cxcl9 stale

story A child: out of population, and no word of a state
source amendments.md 6.1: adult only
patient age 60 mo
load
  0:00 ifn_gamma 500 pg/mL assay elisa
  0:00 cxcl9 20000 pg/mL assay elisa
at 1:00
  expect ids.state out, why "5 years"
  expect ids.embrace out

story The last month before eighteen years is out
source EMBRACE registry: adults of 18 years or more
patient age 215.5 mo
load
  0:00 ifn_gamma 500 pg/mL assay elisa
  0:00 cxcl9 20000 pg/mL assay elisa
at 1:00
  expect ids.state out

story Eighteen years are in
source EMBRACE registry: adults of 18 years or more
patient age 216 mo
load
  0:00 ifn_gamma 500 pg/mL assay elisa
  0:00 cxcl9 20000 pg/mL assay elisa
at 1:00
  expect ids.state in, met

story Whether the blood is of the first day stands beside the state
source amendments.md 6.1: first 24 h of Sepsis-3
patient age 60 a
load
  -1:00 stay admitted emergency
  0:00 assert infection yes
  0:00 platelets 40 10*3/uL
  1:00 ifn_gamma 50 pg/mL assay elisa
  1:00 cxcl9 9000 pg/mL assay elisa
  25:00 platelets 40 10*3/uL
  25:00 ifn_gamma 50 pg/mL assay elisa
at 2:00
  expect ids.window met
  expect ids.state met
at 26:00
  expect ids.window undetermined
  expect ids.state met

story CXCL9 of the second day is not of the first
source amendments.md 6.1: first 24 h of Sepsis-3
patient age 60 a
load
  -1:00 stay admitted emergency
  0:00 assert infection yes
  23:00 ifn_gamma 50 pg/mL assay elisa
  23:59 cxcl9 9000 pg/mL assay elisa
  23:59 platelets 40 10*3/uL
  24:00 cxcl9 9000 pg/mL assay elisa
at 23:59
  expect ids.window met
at 24:00
  expect ids.window undetermined

story Blood drawn before infection was suspected leaves it open
source footnote window
patient age 60 a
load
  -1:00 stay admitted emergency
  0:00 ifn_gamma 50 pg/mL assay elisa
  0:00 cxcl9 9000 pg/mL assay elisa
  0:01 assert infection yes
  0:01 platelets 40 10*3/uL
at 2:00
  expect ids.window undetermined

story No suspected infection: not the study's patient
source amendments.md 6.1: sepsis
patient age 60 a
load
  0:00 assert infection no
  0:00 ifn_gamma 50 pg/mL assay elisa
  0:00 cxcl9 9000 pg/mL assay elisa
at 1:00
  expect ids.window not met

story SOFA of 0 is no sepsis
source amendments.md 6.1: Sepsis-3
patient age 60 a
load
  -1:00 stay admitted emergency
  -1:00 feed medication
  0:00 assert infection yes
  0:00 ifn_gamma 50 pg/mL assay elisa
  0:00 cxcl9 9000 pg/mL assay elisa
  0:00 platelets 300 10*3/uL
  0:00 bilirubin_total 0.5 mg/dL
  0:00 creatinine 0.8 mg/dL
  0:00 gcs 15
  0:00 mean_arterial_pressure 90 mm[Hg]
  0:00 pao2 100 mm[Hg] specimen arterial
  0:00 fio2 21 %
  0:00 urine_volume 2000 mL
at 0:30
  expect ids.window undetermined

story EMBRACE: CXCL9 above 2200, interferon γ detectable, HLA-DR of 8000
source amendments.md 6.2
patient age 60 a
load
  0:00 ifn_gamma 0.5 pg/mL assay elisa
  0:00 cxcl9 2201 pg/mL assay elisa
  0:00 hla_dr 8000 {molecules}/{cell}
  2:00 hla_dr 7999 {molecules}/{cell}
at 1:00
  expect ids.embrace met
  expect ids.state not met
at 3:00
  expect ids.embrace not met

story EMBRACE: 2200.0 is not enough
source amendments.md 6.2
patient age 60 a
load
  0:00 ifn_gamma 50 pg/mL assay elisa
  0:00 cxcl9 2200.0 pg/mL assay elisa
  0:00 hla_dr 9000 {molecules}/{cell}
at 1:00
  expect ids.embrace not met

story EMBRACE: below the limit of detection is not detected
source footnote detectable
patient age 60 a
load
  0:00 ifn_gamma <5 pg/mL assay elisa
  0:00 cxcl9 9000 pg/mL assay elisa
  0:00 hla_dr 9000 {molecules}/{cell}
  2:00 ifn_gamma 0 pg/mL assay elisa
  4:00 ifn_gamma >0.1 pg/mL assay elisa
at 1:00
  expect ids.embrace not met
  expect ids.state undetermined
at 3:00
  expect ids.embrace not met
at 5:00
  expect ids.embrace met

story EMBRACE: fluorescence is not antibodies per cell
source clinical rule 3
patient age 60 a
load
  0:00 ifn_gamma 50 pg/mL assay elisa
  0:00 cxcl9 9000 pg/mL assay elisa
  0:00 hla_dr_mfi 9000
at 1:00
  expect ids.embrace undetermined, missing hla_dr, settles hla_dr

story EMBRACE: without interferon γ it is open
source amendments.md 6.2
patient age 60 a
load
  0:00 cxcl9 9000 pg/mL assay elisa
  0:00 hla_dr 9000 {molecules}/{cell}
at 1:00
  expect ids.embrace undetermined, settles ifn_gamma
