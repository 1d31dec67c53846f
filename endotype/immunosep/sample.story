# The age of the sample for HLA-DR (docke-2005: on ice, stained within 4 h; the trial allowed 6 h of transport).

story Stained 3 h 59 min after the draw nothing is said
source immune.md 7: EDTA, on ice, stain within 4 h
patient age 60 a
load
  0:00 ferritin 800 ng/mL
  0:00 hla_dr 3000 {molecules}/{cell} analysed 3:59
at 5:00
  expect immunosep.sip met, without "after the draw"

story Stained 4 h after the draw is within 4 h
source immune.md 7
patient age 60 a
load
  0:00 ferritin 800 ng/mL
  0:00 hla_dr 3000 {molecules}/{cell} analysed 4:00
at 5:00
  expect immunosep.sip met, without "after the draw"

story Stained 4 h 01 min after the draw it counts, and that is said
source immune.md 7
patient age 60 a
load
  0:00 ferritin 800 ng/mL
  0:00 hla_dr 3000 {molecules}/{cell} analysed 4:01
at 5:00
  expect immunosep.sip met, note "analysed 4 h 01 min after the draw", note "within 4 h of the draw"
  expect immunosep.class state SIP, note "analysed 4 h 01 min after the draw"

story Stained 6 h after the draw it still counts
source immune.md 1.2 and 7: ImmunoSep allowed 6 h
patient age 60 a
load
  0:00 ferritin 800 ng/mL
  0:00 hla_dr 3000 {molecules}/{cell} analysed 6:00
at 7:00
  expect immunosep.sip met, note "analysed 6 h after the draw"

story Stained 6 h 01 min after the draw it is no value: neither low nor normal
source immune.md 1.2 and 7
patient age 60 a
load
  0:00 ferritin 800 ng/mL
  0:00 hla_dr 3000 {molecules}/{cell} analysed 6:01
  48:00 ferritin 800 ng/mL
  48:00 hla_dr 20000 {molecules}/{cell} analysed 54:01
at 7:00
  expect immunosep.sip undetermined, settles hla_dr, says "sample too old"
  expect immunosep.class undetermined
at 55:00
  expect immunosep.sip undetermined, says "sample too old"
  expect immunosep.class undetermined

story Received later than 6 h it was stained later still
source immune.md 1.2 and 7
patient age 60 a
load
  0:00 ferritin 800 ng/mL
  0:00 hla_dr 3000 {molecules}/{cell} received 6:01
at 7:00
  expect immunosep.sip undetermined, says "sample too old"

story Received after 5 h it was stained after 5 h or more
source immune.md 7
patient age 60 a
load
  0:00 ferritin 800 ng/mL
  0:00 hla_dr 3000 {molecules}/{cell} received 5:00
at 7:00
  expect immunosep.sip met, note "5 h or more after the draw"

story Nobody said when it was stained: it counts
source immune.md 7
patient age 60 a
load
  0:00 ferritin 800 ng/mL
  0:00 hla_dr 3000 {molecules}/{cell}
at 7:00
  expect immunosep.sip met, without "stained", without "after the draw"

story A sample that was too old gives way to one that was not
source immune.md 7
patient age 60 a
load
  0:00 ferritin 800 ng/mL
  0:00 hla_dr 3000 {molecules}/{cell} analysed 2:00
  6:00 hla_dr 20000 {molecules}/{cell} analysed 14:00
at 15:00
  expect immunosep.sip met, without "after the draw"

story The time of the draw is not certain: only what is certain is held against it
source immune.md 7
patient age 60 a
load
  0:00 ferritin 800 ng/mL
  0:00 hla_dr 3000 {molecules}/{cell} until 5:00 recorded 9:00 analysed 8:00
at 9:00
  expect immunosep.sip met, note "analysed up to 8 h after the draw"

story A correction of the time of analysis takes the value away
source immune.md 7
patient age 60 a
load
  0:00 ferritin 800 ng/mL
  0:00 hla_dr 3000 {molecules}/{cell} analysed 2:00
  0:00 hla_dr 3000 {molecules}/{cell} analysed 8:00 recorded 10:00 corrected
at 9:00 known 9:00
  expect immunosep.sip met, without "after the draw"
at 11:00
  expect immunosep.sip undetermined, says "sample too old"
