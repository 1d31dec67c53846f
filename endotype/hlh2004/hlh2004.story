# HLH-2004 (evidence immune.md 3.1, therapy.md 4): each cut from both sides, the
# newborn's hemoglobin, the misprints of the copies, the two ways to the diagnosis.

story Fever at 38.5, the highest of 72 h
source immune.md 3.1: fever >= 38.5 °C; footnote window
patient age 60 mo
load
  0:00 temperature 38.4 Cel
  1:00 temperature 38.5 Cel
  2:00 temperature 37.0 Cel
at 0:30
  expect hlh2004.fever 0
at 3:00
  expect hlh2004.fever 1
at 60:00
  expect hlh2004.fever 1
at 90:00
  expect hlh2004.fever 0..1
  expect hlh2004 missing temperature stale

story The 38.3 of one reprint is no fever here
source PMC7340087 table 1 prints 38.3; the table of 2004 has 38.5
patient age 60 mo
load
  0:00 temperature 38.3 Cel
at 1:00
  expect hlh2004.fever 0, note "38.3"

story Spleen, hemophagocytosis and NK activity: present, absent, not said
source immune.md 3.1
patient age 60 mo
load
  0:00 splenomegaly yes
  0:00 hemophagocytosis yes
  0:00 nk_activity_low yes
  2:00 splenomegaly no
  2:00 hemophagocytosis no
  2:00 nk_activity_low no
at -1:00
  expect hlh2004.splenomegaly 0..1
  expect hlh2004.hemophagocytosis 0..1
  expect hlh2004.nk_activity 0..1
at 1:00
  expect hlh2004.splenomegaly 1
  expect hlh2004.hemophagocytosis 1
  expect hlh2004.nk_activity 1
at 3:00
  expect hlh2004.splenomegaly 0
  expect hlh2004.hemophagocytosis 0
  expect hlh2004.nk_activity 0

story Two of three lineages
source immune.md 3.1: >= 2 cytopenias (Hb < 90 g/L; plt < 100; ANC < 1.0)
patient age 60 mo
load
  0:00 hemoglobin 9.0 g/dL
  0:00 platelets 99 10*3/uL
  0:00 neutrophils 1.0 10*3/uL
  1:00 hemoglobin 89 g/L
  2:00 platelets 100 10*3/uL
  3:00 neutrophils 0.99 10*3/uL
  4:00 hemoglobin 9.0 g/dL
at 0:30
  expect hlh2004.cytopenias 0
at 1:30
  expect hlh2004.cytopenias 1
at 2:30
  expect hlh2004.cytopenias 0
at 3:30
  expect hlh2004.cytopenias 1
at 4:30
  expect hlh2004.cytopenias 0

story Hemoglobin alone: one lineage is known, two are not
source clinical rule 3
patient age 60 mo
load
  0:00 hemoglobin 7 g/dL
at 0:30
  expect hlh2004.cytopenias 0..1
  expect hlh2004 published 0

story Platelets and neutrophils without hemoglobin
source immune.md 3.1
patient age 60 mo
load
  0:00 platelets 50 10*3/uL
  1:00 neutrophils 0.5 10*3/uL
at 0:30
  expect hlh2004.cytopenias 0..1
  expect hlh2004 published 0
at 1:30
  expect hlh2004.cytopenias 1
  expect hlh2004 published 1

story Neutrophils of 100 per µL and not of 1,000: a manual's misprint
source MSD manual prints < 100/µL; the table has < 1.0 x 10^9/L
patient age 60 mo
load
  0:00 platelets 50 10*3/uL
  0:00 hemoglobin 12 g/dL
  0:00 neutrophils 900 /uL
at 0:30
  expect hlh2004.cytopenias 1, note "100 per µL"

story Hemoglobin of a newborn counts below 10 g/dL
source immune.md 3.1: < 100 g/L if < 4 wk
patient age 0.5 mo
load
  0:00 platelets 50 10*3/uL
  0:00 neutrophils 3 10*3/uL
  0:00 hemoglobin 9.9 g/dL
  1:00 hemoglobin 10.0 g/dL
at 0:30
  expect hlh2004.cytopenias 1
at 1:30
  expect hlh2004.cytopenias 0

story Hemoglobin of 9.5 g/dL just before four weeks
source immune.md 3.1: 28 days
patient age 0.919917 mo
load
  0:00 platelets 50 10*3/uL
  0:00 neutrophils 3 10*3/uL
  0:00 hemoglobin 9.5 g/dL
at 0:00
  expect hlh2004.cytopenias 1

story Hemoglobin of 9.5 g/dL at four weeks
source immune.md 3.1: 28 days
patient age 0.919918 mo
load
  0:00 platelets 50 10*3/uL
  0:00 neutrophils 3 10*3/uL
  0:00 hemoglobin 9.5 g/dL
at 0:00
  expect hlh2004.cytopenias 0

story Age unknown: 9.5 g/dL is open, 8.9 is not
source immune.md 3.1
load
  0:00 platelets 50 10*3/uL
  0:00 neutrophils 3 10*3/uL
  0:00 hemoglobin 9.5 g/dL
  2:00 hemoglobin 8.9 g/dL
at 1:00
  expect hlh2004 open
  expect hlh2004.cytopenias 0..1
at 3:00
  expect hlh2004.cytopenias 1

story Triglycerides or fibrinogen: one criterion
source immune.md 3.1: TG >= 265 mg/dL (3.0 mmol/L) and/or fibrinogen <= 150 mg/dL
patient age 60 mo
load
  0:00 triglycerides 264 mg/dL
  0:00 fibrinogen 151 mg/dL
  1:00 triglycerides 265 mg/dL
  2:00 fibrinogen 150 mg/dL
  3:00 triglycerides 100 mg/dL
  4:00 fibrinogen 1.51 g/L
at 0:30
  expect hlh2004.lipids_or_fibrinogen 0
at 1:30
  expect hlh2004.lipids_or_fibrinogen 1
at 2:30
  expect hlh2004.lipids_or_fibrinogen 1
  expect hlh2004 published 1
at 3:30
  expect hlh2004.lipids_or_fibrinogen 1
at 4:30
  expect hlh2004.lipids_or_fibrinogen 0

story Triglycerides of 3.0 mmol/L are enough, 177 mg/dL are not
source immune.md 3.1; MSD manual prints > 177 mg/dL
patient age 60 mo
load
  0:00 fibrinogen 300 mg/dL
  0:00 triglycerides 177 mg/dL
  1:00 triglycerides 3.0 mmol/L
at 0:30
  expect hlh2004.lipids_or_fibrinogen 0, note "177"
at 1:30
  expect hlh2004.lipids_or_fibrinogen 1

story Fibrinogen missing: open unless triglycerides decide
source immune.md 3.1
patient age 60 mo
load
  0:00 triglycerides 100 mg/dL
  1:00 triglycerides 400 mg/dL
  30:00 fibrinogen 120 mg/dL
at 0:30
  expect hlh2004.lipids_or_fibrinogen 0..1
  expect hlh2004 published 0
at 1:30
  expect hlh2004.lipids_or_fibrinogen 1
at 31:00
  expect hlh2004.lipids_or_fibrinogen 1

story Triglycerides missing with a normal fibrinogen
source immune.md 3.1
patient age 60 mo
load
  0:00 fibrinogen 300 mg/dL
at 0:30
  expect hlh2004.lipids_or_fibrinogen 0..1
  expect hlh2004 published 0

story Ferritin of 500 ng/mL; 500 mg/L would be a thousand times that
source immune.md 3.1; JITC table prints 500 mg/L, MSD 1123.5 "ng/mL" for pmol/L
patient age 60 mo
load
  0:00 ferritin 499 ng/mL
  1:00 ferritin 500 ug/L
  2:00 ferritin 490 ng/mL
  3:00 ferritin 1123.5 pmol/L
at 0:30
  expect hlh2004.ferritin 0
at 1:30
  expect hlh2004.ferritin 1, note "mg/L"
at 2:30
  expect hlh2004.ferritin 0
at 3:30
  expect hlh2004.ferritin 1

story Soluble IL-2 receptor in units per mL only
source immune.md 3.1: >= 2400 U/mL; clinical rule 3: pg/mL is another analyte
patient age 60 mo
load
  0:00 sil2r_mass 90000 pg/mL
  1:00 sil2r 2399 U/mL
  2:00 sil2r 2400 U/mL
  3:00 sil2r 1000 U/mL
at 0:30
  expect hlh2004.sil2r 0..1
  expect hlh2004 missing sil2r not_ordered
at 1:30
  expect hlh2004.sil2r 0
at 2:30
  expect hlh2004.sil2r 1
at 3:30
  expect hlh2004.sil2r 0

story A receptor without its assay decides nothing
source clinical rule 3
patient age 60 mo
load
  0:00 sil2r 9000 U/mL assay none
at 0:30
  expect hlh2004.sil2r 0..1
  expect hlh2004 missing sil2r assay_unknown

story Five of eight are met, four with all others absent are not
source immune.md 3.1: genetic diagnosis or >= 5 of 8
patient age 60 mo
load
  0:00 fact hlh_gene absent
  0:00 temperature 39.5 Cel
  0:00 splenomegaly yes
  0:00 hemoglobin 8 g/dL
  0:00 platelets 50 10*3/uL
  0:00 neutrophils 3 10*3/uL
  0:00 triglycerides 100 mg/dL
  0:00 fibrinogen 300 mg/dL
  0:00 hemophagocytosis no
  0:00 nk_activity_low no
  0:00 ferritin 12000 ng/mL
  0:00 sil2r 1000 U/mL
  2:00 sil2r 15000 U/mL
  4:00 nk_activity_low yes
at 1:00
  expect hlh2004 4, in
  expect hlh2004.clinical not met
  expect hlh2004.molecular not met
  expect hlh2004.met not met
at 3:00
  expect hlh2004 5
  expect hlh2004.clinical met
  expect hlh2004.met met, note "None of the eight is specific"
at 5:00
  expect hlh2004 6
  expect hlh2004.clinical met

story A pathogenic variant is enough by itself
source immune.md 3.1: genetic diagnosis or >= 5 of 8
patient age 60 mo
load
  0:00 fact hlh_gene
at 1:00
  expect hlh2004.molecular met
  expect hlh2004.clinical undetermined
  expect hlh2004.met met, note "disposition"

story Missing is never normal: three of eight known, the rest open
source clinical rule 3
patient age 60 mo
load
  0:00 temperature 39.5 Cel
  0:00 splenomegaly yes
  0:00 ferritin 900 ng/mL
at 1:00
  expect hlh2004 3..8, published 3, settles fibrinogen, settles sil2r, settles platelets
  expect hlh2004.clinical undetermined
  expect hlh2004.met undetermined
  expect hlh2004.molecular undetermined

story Nothing known
source clinical rule 3
patient age 60 mo
at 1:00
  expect hlh2004 0..8, published 0
  expect hlh2004.met undetermined

story Seventeen years are in, eighteen are out
source Blood 2017;130:2728: children under 18 years
patient age 215.9 mo
load
  0:00 ferritin 900 ng/mL
at 1:00
  expect hlh2004.ferritin 1
  expect hlh2004 in

story Adults are out of the population
source Blood 2017;130:2728: children under 18 years
patient age 216 mo
load
  0:00 ferritin 900 ng/mL
at 1:00
  expect hlh2004 out
  expect hlh2004.met out

story After a steroid the temperature no longer speaks
source clinical rule 6
patient age 60 mo
load
  0:00 feed medication
  2:00 temperature 36.5 Cel
give
  1:00 methylprednisolone given
at 3:00
  expect hlh2004.fever 0..1
  expect hlh2004 missing temperature silenced_by_therapy
