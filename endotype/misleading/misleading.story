# Values that mislead are named before they are used. A drug that takes the
# meaning from a value leaves its number on screen and lets it settle nothing
# (policy-silenced; IL-6: nishimoto-2008). A ferritin that may read too low by a
# hook effect (ferritin-hook, policy-ferritin-hook) is open upward until it is
# measured after dilution. Signs of HLH-2004 as in immune.md 3.1.

story A low ferritin with four other signs of HLH is open upward
source amendments.md 4.5: low ferritin with an HLH picture, ask for dilution; immune.md 3.1
patient age 40 a
load
  0:00 hemoglobin 8.5 g/dL
  0:00 platelets 60 10*3/uL
  0:00 fibrinogen 120 mg/dL
  0:00 splenomegaly 1
  0:00 temperature 39.2 Cel
  0:00 ferritin 420 ng/mL
  0:00 hla_dr 4000 {molecules}/{cell}
at 1:00
  expect immunosep.mals undetermined, says "ask for dilution"
  expect immunosep.sip undetermined, says "ask for dilution"

story Measured after dilution the same number stands
source amendments.md 4.5: none seen after dilution
patient age 40 a
load
  0:00 hemoglobin 8.5 g/dL
  0:00 platelets 60 10*3/uL
  0:00 fibrinogen 120 mg/dL
  0:00 splenomegaly 1
  0:00 temperature 39.2 Cel
  0:00 ferritin 420 ng/mL
  2:00 ferritin 430 ng/mL specimen diluted
at 1:00
  expect immunosep.mals undetermined
at 3:00
  expect immunosep.mals not met

story Three signs are none too many: the number stands
source policy-ferritin-hook: four of the other seven
patient age 40 a
load
  0:00 hemoglobin 8.5 g/dL
  0:00 platelets 60 10*3/uL
  0:00 fibrinogen 120 mg/dL
  0:00 temperature 39.2 Cel
  0:00 ferritin 420 ng/mL
at 1:00
  expect immunosep.mals not met

story A sign that comes later opens an earlier ferritin, one that leaves its window closes it
source policy-ferritin-hook
patient age 40 a
load
  0:00 ferritin 420 ng/mL
  0:00 hemoglobin 8.5 g/dL
  0:00 platelets 60 10*3/uL
  0:00 splenomegaly 1
  3:00 fibrinogen 120 mg/dL
  -2:00 temperature 39.2 Cel
at 2:00
  expect immunosep.mals not met
at 4:00
  expect immunosep.mals undetermined, says "ask for dilution"
at 21:59
  expect immunosep.mals undetermined
at 22:00
  expect immunosep.mals not met

story A ferritin of 2000 needs no question: the hook is asked of less
source policy-ferritin-hook: under 2000 ng/mL
patient age 40 a
load
  0:00 hemoglobin 8.5 g/dL
  0:00 platelets 60 10*3/uL
  0:00 fibrinogen 120 mg/dL
  0:00 splenomegaly 1
  0:00 temperature 39.2 Cel
  0:00 ferritin 2000 ng/mL
at 1:00
  expect immunosep.mals not met

story Each sign at its edge
source immune.md 3.1: hemoglobin < 9, platelets < 100, triglycerides >= 265, fever >= 38.5, sIL-2R >= 2400
patient age 40 a
load
  0:00 hemoglobin 8.9 g/dL
  0:00 platelets 99 10*3/uL
  0:00 triglycerides 265 mg/dL
  0:00 temperature 38.5 Cel
  0:00 sil2r 2400 U/mL assay elisa
  0:00 ferritin 1999 ng/mL
  2:00 triglycerides 264 mg/dL
  2:00 fibrinogen 151 mg/dL
  4:00 fibrinogen 150 mg/dL
  6:00 sil2r 2399 U/mL assay elisa
at 1:00
  expect immunosep.mals undetermined
at 3:00
  expect immunosep.mals not met
at 5:00
  expect immunosep.mals undetermined
at 7:00
  expect immunosep.mals not met

story In PRECISE a suspected hook leaves the arms open
source immune.md 2.1; amendments.md 4.5
patient age 60 mo
load
  6:00 assert mods
  25:00 hemoglobin 8 g/dL
  25:00 neutrophils 0.4 10*3/uL
  25:00 triglycerides 3.2 mmol/L
  25:00 hemophagocytosis 1
  25:00 splenomegaly 1
  25:00 ex_vivo_tnf 150 pg/mL
  25:00 ferritin 800 ng/mL
  26:00 ferritin 95000 ng/mL specimen diluted
at 25:30
  expect precise.grace2 undetermined, says "ask for dilution"
  expect precise.trips_b undetermined, says "ask for dilution"
at 26:30
  expect precise.trips_b met
  expect precise.grace2 not met

story CRP after a steroid says nothing in PRECISE, nor after one of an earlier hour
source clinical rule 6
patient age 60 mo
load
  6:00 assert mods
  25:00 ex_vivo_tnf 400 pg/mL
  25:00 ferritin 100 ng/mL
  25:00 crp 60 mg/L
  27:00 crp 10 mg/L
give
  26:00 hydrocortisone given 50 mg
at 25:30
  expect precise.trips_a met
at 27:30
  expect precise.trips_a undetermined
  expect precise.observation undetermined

story SIRS keeps the temperature as charted after tocilizumab
source clinical rule 6: a published score stands as charted, with the caveat beside it
patient age 60 mo
load
  2:00 temperature 39.2 Cel
  2:00 wbc 30 10*3/uL
  2:00 heart_rate 100 /min
  2:00 respiratory_rate 18 /min
give
  1:00 tocilizumab given 200 mg
at 3:00
  expect ipscc.sirs met

story Total IFN-γ after emapalumab is not interpreted
source amendments.md E: no source read; immune.md/amendments 6.1: IFN-γ > 3 and CXCL9 > 2200 pg/mL
patient age 60 a
load
  0:00 platelets 40 10*3/uL
  0:00 assert infection yes
  1:00 ifn_gamma 40 pg/mL assay elisa
  1:00 cxcl9 5000 pg/mL assay elisa
  5:00 ifn_gamma 400 pg/mL assay elisa
give
  2:00 emapalumab given 100 mg
at 1:30
  expect ids.state met
at 5:30
  expect ids.state undetermined

story CRP after a steroid decides nothing for Simon
source clinical rule 6; immune.md 2.4
patient age 60 mo
load
  0:00 assert infection yes
  0:00 platelets 50 10*3/uL
  0:00 inr 2
  0:00 crp 120 mg/L
  0:00 ferritin 2500 ng/mL
  6:00 crp 10 mg/L
give
  3:00 dexamethasone given 5 mg
at 4:00
  expect simon.high met
at 7:00
  expect simon.high undetermined

story Fever and CRP after tocilizumab are silent in MIS-C, those of before count
source clinical rule 6; immune.md 3.6
patient age 60 mo
load
  0:00 stay admitted inpatient
  0:00 likelier_diagnosis no
  0:00 coronary_abnormality 1
  0:00 shock_diagnosed 1
  0:00 sars_cov2_evidence 1
  1:00 temperature 37 Cel
  1:00 crp 100 mg/L
  9:00 temperature 39.5 Cel
  9:00 crp 20 mg/L
give
  8:00 tocilizumab given 160 mg
at 2:00
  expect misc2023.clinical not met
at 10:00
  expect misc2023.clinical undetermined

story A fever of before the drug still counts after it
source clinical rule 6; immune.md 3.6
patient age 60 mo
load
  0:00 stay admitted inpatient
  0:00 likelier_diagnosis no
  0:00 coronary_abnormality 1
  0:00 shock_diagnosed 1
  0:00 sars_cov2_evidence 1
  1:00 temperature 38 Cel
  1:00 crp 100 mg/L
  9:00 temperature 36.9 Cel
give
  8:00 tocilizumab given 160 mg
at 10:00
  expect misc2023.clinical met

story HScore: the temperature after a steroid opens its item, a suspected hook opens that of ferritin
source clinical rule 6; amendments.md 4.5; immune.md 3.3
patient age 40 a
load
  0:00 temperature 39.6 Cel
  0:00 ferritin 900 ng/mL
  0:00 triglycerides 400 mg/dL
  0:00 fibrinogen 120 mg/dL
  0:00 hemoglobin 8 g/dL
  0:00 platelets 50 10*3/uL
  0:00 wbc 3 10*3/uL
  0:00 splenomegaly 1
  0:00 hepatomegaly 1
  0:00 hemophagocytosis 0
  0:00 ast 60 U/L
  0:00 fact immunosuppression absent
  5:00 temperature 36.8 Cel
give
  3:00 dexamethasone given 5 mg
at 1:00
  expect hscore.ferritin 0..50
  expect hscore.temperature 49
  expect hscore says "dilution"
at 6:00
  expect hscore.temperature 49
at 74:00
  expect hscore.temperature 0..49
