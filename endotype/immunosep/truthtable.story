# ImmunoSep: every row of the truth table of immune.md 1.1, and its boundaries, each in one story.

story Row 1: ferritin above 4420, HLA-DR missing, low, kept
source immune.md 1.1: F > 4420 and any or missing HLA-DR is MALS
patient age 60 a
load
  0:00 ferritin 4421 ng/mL
  2:00 hla_dr 4999 {molecules}/{cell}
  4:00 hla_dr 20000 {molecules}/{cell}
at 1:00
  expect immunosep.mals met
  expect immunosep.sip not met
  expect immunosep.class state MALS
at 3:00
  expect immunosep.mals met
  expect immunosep.sip not met
  expect immunosep.class state MALS
at 5:00
  expect immunosep.mals met
  expect immunosep.sip not met
  expect immunosep.class state MALS

story Row 2: ferritin at most 4420 and HLA-DR below 5000
source immune.md 1.1
patient age 60 a
load
  0:00 ferritin 4420.0 ng/mL
  0:00 hla_dr 4999 {molecules}/{cell}
at 1:00
  expect immunosep.mals not met
  expect immunosep.sip met
  expect immunosep.class state SIP

story Row 3: ferritin at most 4420 and HLA-DR of 5000 or more
source immune.md 1.1
patient age 60 a
load
  0:00 ferritin 4420.0 ng/mL
  0:00 hla_dr 5000 {molecules}/{cell}
at 1:00
  expect immunosep.mals not met
  expect immunosep.sip not met
  expect immunosep.class not met, state unclassified

story Row 4: ferritin missing, HLA-DR below 5000: indeterminate, MALS not excluded
source immune.md 1.1
patient age 60 a
load
  0:00 hla_dr 4999 {molecules}/{cell}
at 1:00
  expect immunosep.mals undetermined
  expect immunosep.sip undetermined
  expect immunosep.class undetermined, state indeterminate, says "MALS not excluded", settles ferritin

story Row 5: ferritin at most 4420, HLA-DR missing: indeterminate, MALS excluded
source immune.md 1.1
patient age 60 a
load
  0:00 ferritin 4420.0 ng/mL
at 1:00
  expect immunosep.mals not met
  expect immunosep.sip undetermined
  expect immunosep.class undetermined, state indeterminate, without "MALS not excluded", settles hla_dr

story Row 6: ferritin missing, HLA-DR of 5000 or more: MALS not excluded
source immune.md 1.1
patient age 60 a
load
  0:00 hla_dr 5000 {molecules}/{cell}
at 1:00
  expect immunosep.mals undetermined
  expect immunosep.sip not met
  expect immunosep.class undetermined, state indeterminate, says "MALS not excluded", settles ferritin

story 8000 itself is no reversal, and 4420.0 none either
source immune.md 1.4: HLA-DR > 8000 and ferritin < 4420
patient age 60 a
load
  0:00 ferritin 800 ng/mL
  0:00 hla_dr 4000 {molecules}/{cell}
  2:00 hla_dr 8000 {molecules}/{cell}
  4:00 ferritin 4420.0 ng/mL
  4:00 hla_dr 8001 {molecules}/{cell}
  6:00 ferritin 4419 ng/mL
at 3:00
  expect immunosep.sip met, held
at 5:00
  expect immunosep.sip met, held
at 7:00
  expect immunosep.sip not met, not held
