# ImmunoSep (evidence immune.md 1.1): the truth table, its boundaries, entry and exit,
# windows, assays, and what it says of a child.

story Ferritin over 4420: MALS, HLA-DR not needed
source immune.md 1.1 truth table
patient age 60 a
load
  0:00 ferritin 5200 ng/mL
at 1:00
  expect immunosep.mals met, since 0:00
  expect immunosep.sip not met
  expect immunosep.class state MALS

story 4420.0 is not MALS
source immune.md 1.1 boundary
patient age 60 a
load
  0:00 ferritin 4420 ng/mL
  0:00 hla_dr 9000 {molecules}/{cell}
  2:00 ferritin 4421 ng/mL
at 1:00
  expect immunosep.mals not met
  expect immunosep.class state unclassified
at 3:00
  expect immunosep.mals met, flips "≤ 4420 ng/mL"

story 5000 is not SIP, 4999 is
source immune.md 1.1 boundary
patient age 60 a
load
  0:00 ferritin 800 ng/mL
  0:00 hla_dr 5000 {molecules}/{cell}
  2:00 hla_dr 4999 {molecules}/{cell}
at 1:00
  expect immunosep.sip not met
  expect immunosep.class state unclassified
at 3:00
  expect immunosep.sip met, since 2:00
  expect immunosep.class state SIP

story Both abnormal: hyperinflammation only, both findings in sight
source immune.md 1.1 conflict rule; clinical rule 4
patient age 60 a
load
  0:00 ferritin 9000 ng/mL
  0:00 hla_dr 2000 {molecules}/{cell}
at 1:00
  expect immunosep.mals met
  expect immunosep.sip not met, says "conflict rule", because hla_dr
  expect immunosep.class state MALS, says "HLA-DR is also below 5000", because hla_dr, because ferritin

story Ferritin missing, HLA-DR low: indeterminate, MALS not excluded
source immune.md 1.1 truth table
patient age 60 a
load
  0:00 hla_dr 3000 {molecules}/{cell}
at 1:00
  expect immunosep.mals undetermined, settles ferritin
  expect immunosep.sip undetermined, settles ferritin
  expect immunosep.class state indeterminate, says "MALS not excluded", obtain ferritin

story Ferritin missing, HLA-DR kept: MALS not excluded
source immune.md 1.1 truth table
patient age 60 a
load
  0:00 hla_dr 9000 {molecules}/{cell}
at 1:00
  expect immunosep.sip not met
  expect immunosep.class undetermined, state indeterminate, says "MALS not excluded"

story HLA-DR missing: indeterminate
source immune.md 1.1 truth table
patient age 60 a
load
  0:00 ferritin 800 ng/mL
at 1:00
  expect immunosep.mals not met
  expect immunosep.sip undetermined, settles hla_dr, unsettled ferritin
  expect immunosep.class state indeterminate

story Nothing measured is no phenotype
source clinical rule 3
patient age 60 a
at 1:00
  expect immunosep.mals undetermined
  expect immunosep.sip undetermined
  expect immunosep.class undetermined, state indeterminate

story 85,000 after 100,000 remains MALS
source project requirement: a fall of 15 % is a trial response, not the end
patient age 60 a
load
  0:00 ferritin 100000 ng/mL
  20:00 ferritin 85000 ng/mL
at 21:00
  expect immunosep.mals met, since 0:00, not held, note "85000 after 100000"

story MALS ends when its entry no longer holds, not before
source project requirement: no state ends while its entry criterion still holds
patient age 60 a
load
  0:00 ferritin 5260 ng/mL
  10:00 ferritin 4610 ng/mL
  20:00 ferritin 4400 ng/mL
  20:00 hla_dr 9000 {molecules}/{cell}
at 11:00
  expect immunosep.mals met, since 0:00
at 21:00
  expect immunosep.mals not met
  expect immunosep.class state unclassified

story Ferritin expires after 24 h: neither held nor resolved
source project requirement: undetermined with "last: X at T"
patient age 60 a
load
  0:00 ferritin 5200 ng/mL
at 24:00
  expect immunosep.mals met
at 24:01
  expect immunosep.mals undetermined, not held, says "last: 5200 ng/mL at 2026-01-10 00:00Z", missing ferritin stale, settles ferritin
  expect immunosep.class state indeterminate

story HLA-DR expires after 72 h
source project requirement
patient age 60 a
load
  0:00 hla_dr 3000 {molecules}/{cell}
  60:00 ferritin 800 ng/mL
at 72:00
  expect immunosep.sip met
at 72:01
  expect immunosep.sip undetermined, not held, says "last: 3000", missing hla_dr stale

story Between entry and exit SIP is held; the exit is strict
source immune.md 1.4: entry < 5000, reversal > 8000 with ferritin < 4420
patient age 60 a
load
  0:00 ferritin 800 ng/mL
  0:00 hla_dr 4000 {molecules}/{cell}
  12:00 hla_dr 6500 {molecules}/{cell}
  16:00 hla_dr 8000 {molecules}/{cell}
  20:00 hla_dr 8001 {molecules}/{cell}
  22:00 hla_dr 6500 {molecules}/{cell}
at 13:00
  expect immunosep.sip met, held, since 0:00
at 17:00
  expect immunosep.sip met, held
at 21:00
  expect immunosep.sip not met
at 23:00
  expect immunosep.sip not met

story 8000 is the exit, never the entry
source amendments 3.5 and D: 8000-entry is rejected
patient age 60 a
load
  0:00 ferritin 800 ng/mL
  0:00 hla_dr 7900 {molecules}/{cell}
at 1:00
  expect immunosep.sip not met
  expect immunosep.class state unclassified

story The exit asks for ferritin below 4420
source immune.md 1.4
patient age 60 a
load
  0:00 ferritin 4420 ng/mL
  0:00 hla_dr 4000 {molecules}/{cell}
  10:00 hla_dr 9000 {molecules}/{cell}
  12:00 ferritin 4419 ng/mL
at 11:00
  expect immunosep.sip met, held
at 13:00
  expect immunosep.sip not met

story After a gap a grey value does not resume the state
source footnote gap
patient age 60 a
load
  0:00 ferritin 800 ng/mL
  0:00 hla_dr 4000 {molecules}/{cell}
  90:00 ferritin 800 ng/mL
  90:00 hla_dr 6500 {molecules}/{cell}
  100:00 hla_dr 8500 {molecules}/{cell}
at 91:00
  expect immunosep.sip undetermined, not held, says "gap", settles hla_dr
at 101:00
  expect immunosep.sip not met

story After a gap a low value is a new entry
source footnote gap
patient age 60 a
load
  0:00 ferritin 800 ng/mL
  0:00 hla_dr 4000 {molecules}/{cell}
  90:00 ferritin 800 ng/mL
  90:00 hla_dr 4500 {molecules}/{cell}
at 91:00
  expect immunosep.sip met, since 90:00

story A grey value that came first is unclassified
source immune.md 1.1: >= 5000 is unclassified
patient age 60 a
load
  0:00 ferritin 800 ng/mL
  0:00 hla_dr 6500 {molecules}/{cell}
at 1:00
  expect immunosep.sip not met
  expect immunosep.class state unclassified

story Fluorescence and percent are not antibodies per cell
source clinical rule 3
patient age 60 a
load
  0:00 ferritin 800 ng/mL
  0:00 hla_dr_mfi 3219
  0:00 hla_dr_percent 25 %
at 1:00
  expect immunosep.sip undetermined, missing hla_dr, note "does not count"

story HLA-DR without its assay is unknown
source clinical rule 3
patient age 60 a
load
  0:00 ferritin 800 ng/mL
  0:00 hla_dr 3000 {molecules}/{cell} assay none
at 1:00
  expect immunosep.sip undetermined, missing hla_dr assay_unknown

story Ferritin in ug/L is the same number
source immune.md 7: ng/mL = ug/L
patient age 60 a
load
  0:00 ferritin 4421 ug/L
at 1:00
  expect immunosep.mals met

story Ferritin without a unit is unknown
source clinical rule 3
patient age 60 a
load
  0:00 ferritin 5200
at 1:00
  expect immunosep.mals undetermined, missing ferritin unit_unknown

story Censored ferritin decides only what it can
source engine.md 1
patient age 60 a
load
  0:00 ferritin >4420 ng/mL
  0:00 hla_dr 3000 {molecules}/{cell}
  2:00 ferritin <5000 ng/mL
  4:00 ferritin <4420 ng/mL
at 1:00
  expect immunosep.mals met
at 3:00
  expect immunosep.mals undetermined
  expect immunosep.sip undetermined
at 5:00
  expect immunosep.mals not met
  expect immunosep.sip met

story A child: the number, that the cut-off is not validated, and no state-like word
source project requirement; clinical rule 2
patient age 60 mo
load
  0:00 ferritin 5200 ng/mL
  0:00 hla_dr 3000 {molecules}/{cell}
at 1:00
  expect immunosep.mals out, says "ferritin 5200 ng/mL; adult cut-off 4420 not validated in children"
  expect immunosep.mals without "MALS", without "macrophage", without "hyperinflam", without "storm", without "undetermined", without "unclassified"
  expect immunosep.sip out, without "SIP", without "paraly", without "suppress", says "adult cut-off 5000 not validated in children"
  expect immunosep.class out, without "MALS", without "SIP", without "indeterminate", without "unclassified"
  expect immunosep.eligible out, without "MALS"

story A child without ferritin: said to be missing, not merely silent
source clinical rule 3
patient age 60 mo
at 1:00
  expect immunosep.mals out, says "ferritin", says "not validated in children"

story Seventeen years are a child
patient age 215 mo
load
  0:00 ferritin 9000 ng/mL
at 1:00
  expect immunosep.mals out, without "MALS"

story Eighteen years are an adult
source immune.md 1.2: >= 18 y
patient age 216 mo
load
  0:00 ferritin 9000 ng/mL
at 1:00
  expect immunosep.mals in, met

story Age unknown: an adult state is not given to what may be a child
source clinical rule 2
load
  0:00 ferritin 9000 ng/mL
at 1:00
  expect immunosep.mals open, says "only in an adult"
  expect immunosep.class open, undetermined, state indeterminate, without "MALS:", settles age

story Entry criteria: every fact must be known
source immune.md 1.2
patient age 60 a
load
  -1:00 stay admitted emergency
  0:00 assert infection yes
  0:00 fact pneumonia
  0:00 fact excluded_site absent
  0:00 fact malignancy absent
  0:00 fact limits_of_care absent
  0:00 platelets 40 10*3/uL
  1:00 neutrophils 1.5 10*3/uL
  2:00 neutrophils 1.49 10*3/uL
at 0:30
  expect immunosep.eligible undetermined, settles neutrophils
at 1:30
  expect immunosep.eligible met
at 2:30
  expect immunosep.eligible not met

story Pyelonephritis is excluded; the state stands all the same
source immune.md 1.2; issue: eligibility is its own rule
patient age 60 a
load
  0:00 assert infection yes
  0:00 fact excluded_site
  0:00 ferritin 9000 ng/mL
at 1:00
  expect immunosep.eligible not met
  expect immunosep.mals met

story In hospital a SOFA of 2 is not yet a rise by 2
source immune.md 1.2: rise >= 2 if already in hospital
patient age 60 a
load
  -1:00 stay admitted inpatient
  0:00 assert infection yes
  0:00 fact pneumonia
  0:00 fact excluded_site absent
  0:00 fact malignancy absent
  0:00 fact limits_of_care absent
  0:00 platelets 40 10*3/uL
  0:00 neutrophils 8 10*3/uL
at 1:00
  expect immunosep.eligible undetermined

story No infection, no entry
patient age 60 a
load
  0:00 assert infection no
at 1:00
  expect immunosep.eligible not met
