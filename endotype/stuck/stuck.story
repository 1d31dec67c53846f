# The stuck state: ours. Intervals are those of a site that has them; onset of MODS at 6:00 of the first day.

story Raised at the onset, raised on day 5, not fallen: stuck
source docs/stuck-state.md
patient age 60 mo
interval il6 by local upper 7 pg/mL from 1 mo under 18 y
interval cxcl9 by local upper 200 pg/mL from 1 mo under 18 y
load
  6:00 assert mods
  8:00 il6 160 pg/mL assay local
  8:00 cxcl9 2100 pg/mL assay local
  96:00 il6 140 pg/mL assay local
  96:00 cxcl9 2300 pg/mL assay local
at 9:00
  expect stuck.onset met, in
  expect stuck.state undetermined, says "day 5 has not come"
at 97:00
  expect stuck.state met, says "not fallen beyond measurement error", says "on day 5", because il6, because cxcl9, note "ours"

story Without an interval for age nothing is said of a child
source docs/stuck-state.md: no verified interval for age
patient age 60 mo
load
  6:00 assert mods
  8:00 il6 160 pg/mL assay access
  8:00 cxcl9 2100 pg/mL assay ella
  96:00 il6 140 pg/mL assay access
  96:00 cxcl9 2300 pg/mL assay ella
at 97:00
  expect stuck.onset undetermined, says "no verified interval"
  expect stuck.state undetermined, settles il6, settles cxcl9

story An interval of another assay is none
source docs/stuck-state.md
patient age 60 mo
interval il6 by local upper 7 pg/mL from 1 mo under 18 y
interval cxcl9 by local upper 200 pg/mL from 1 mo under 18 y
load
  6:00 assert mods
  8:00 il6 160 pg/mL assay access
  8:00 cxcl9 2100 pg/mL assay local
  96:00 il6 140 pg/mL assay access
  96:00 cxcl9 2300 pg/mL assay local
at 97:00
  expect stuck.onset undetermined
  expect stuck.state undetermined

story Without its assay a value says nothing
source clinical rule 3
patient age 60 mo
interval il6 by local upper 7 pg/mL from 1 mo under 18 y
interval cxcl9 by local upper 200 pg/mL from 1 mo under 18 y
load
  6:00 assert mods
  8:00 il6 160 pg/mL
  8:00 cxcl9 2100 pg/mL assay local
at 9:00
  expect stuck.onset undetermined

story IL-6 back within the interval: not stuck
source docs/stuck-state.md
patient age 60 mo
interval il6 by local upper 7 pg/mL from 1 mo under 18 y
interval cxcl9 by local upper 200 pg/mL from 1 mo under 18 y
load
  6:00 assert mods
  8:00 il6 9 pg/mL assay local
  8:00 cxcl9 2100 pg/mL assay local
  96:00 il6 6 pg/mL assay local
  96:00 cxcl9 2300 pg/mL assay local
at 97:00
  expect stuck.onset met
  expect stuck.state not met

story IL-6 still raised and fallen to less than half: not stuck
source docs/stuck-state.md: beyond measurement error
patient age 60 mo
interval il6 by local upper 7 pg/mL from 1 mo under 18 y
interval cxcl9 by local upper 200 pg/mL from 1 mo under 18 y
load
  6:00 assert mods
  8:00 il6 160 pg/mL assay local
  8:00 cxcl9 2100 pg/mL assay local
  96:00 il6 60 pg/mL assay local
  96:00 cxcl9 2300 pg/mL assay local
  100:00 il6 90 pg/mL assay local
at 97:00
  expect stuck.state not met
at 101:00
  expect stuck.state met

story CXCL9 fallen, or back: not stuck
source docs/stuck-state.md
patient age 60 mo
interval il6 by local upper 7 pg/mL from 1 mo under 18 y
interval cxcl9 by local upper 200 pg/mL from 1 mo under 18 y
load
  6:00 assert mods
  8:00 il6 160 pg/mL assay local
  8:00 cxcl9 2100 pg/mL assay local
  96:00 il6 160 pg/mL assay local
  96:00 cxcl9 900 pg/mL assay local
at 97:00
  expect stuck.state not met

story CXCL9 within the interval by a little, from a little above it
source docs/stuck-state.md
patient age 60 mo
interval il6 by local upper 7 pg/mL from 1 mo under 18 y
interval cxcl9 by local upper 200 pg/mL from 1 mo under 18 y
load
  6:00 assert mods
  8:00 il6 160 pg/mL assay local
  8:00 cxcl9 210 pg/mL assay local
  96:00 il6 160 pg/mL assay local
  96:00 cxcl9 190 pg/mL assay local
at 97:00
  expect stuck.onset met
  expect stuck.state not met

story Not raised at the onset: neither
source docs/stuck-state.md
patient age 60 mo
interval il6 by local upper 7 pg/mL from 1 mo under 18 y
interval cxcl9 by local upper 200 pg/mL from 1 mo under 18 y
load
  6:00 assert mods
  8:00 il6 6 pg/mL assay local
  8:00 cxcl9 2100 pg/mL assay local
  96:00 il6 160 pg/mL assay local
  96:00 cxcl9 2300 pg/mL assay local
at 97:00
  expect stuck.onset not met
  expect stuck.state not met

story CXCL9 not raised at the onset
source docs/stuck-state.md
patient age 60 mo
interval il6 by local upper 7 pg/mL from 1 mo under 18 y
interval cxcl9 by local upper 200 pg/mL from 1 mo under 18 y
load
  6:00 assert mods
  8:00 il6 160 pg/mL assay local
  8:00 cxcl9 100 pg/mL assay local
  96:00 il6 160 pg/mL assay local
  96:00 cxcl9 2300 pg/mL assay local
at 97:00
  expect stuck.onset not met
  expect stuck.state not met

story Interferon γ stands in where CXCL9 cannot be judged
source docs/stuck-state.md
patient age 60 mo
interval il6 by local upper 7 pg/mL from 1 mo under 18 y
interval ifn_gamma by local upper 10 pg/mL from 1 mo under 18 y
load
  6:00 assert mods
  8:00 il6 160 pg/mL assay local
  8:00 ifn_gamma 50 pg/mL assay local
  96:00 il6 160 pg/mL assay local
  96:00 ifn_gamma 40 pg/mL assay local
at 97:00
  expect stuck.state met, says "IFN-γ"

story Where CXCL9 can be judged it goes first
source docs/stuck-state.md: CXCL9 preferred
patient age 60 mo
interval il6 by local upper 7 pg/mL from 1 mo under 18 y
interval cxcl9 by local upper 200 pg/mL from 1 mo under 18 y
interval ifn_gamma by local upper 10 pg/mL from 1 mo under 18 y
load
  6:00 assert mods
  8:00 il6 160 pg/mL assay local
  8:00 cxcl9 100 pg/mL assay local
  8:00 ifn_gamma 50 pg/mL assay local
  96:00 il6 160 pg/mL assay local
  96:00 ifn_gamma 40 pg/mL assay local
at 97:00
  expect stuck.state not met, says "CXCL9"

story The late draw stands for three days, and is of day 5 or later
source docs/stuck-state.md
patient age 60 mo
interval il6 by local upper 7 pg/mL from 1 mo under 18 y
interval cxcl9 by local upper 200 pg/mL from 1 mo under 18 y
load
  6:00 assert mods
  8:00 il6 160 pg/mL assay local
  8:00 cxcl9 2100 pg/mL assay local
  95:59 il6 160 pg/mL assay local
  95:59 cxcl9 2100 pg/mL assay local
  96:00 il6 160 pg/mL assay local
  98:00 cxcl9 2300 pg/mL assay local
at 96:30
  expect stuck.state undetermined
at 98:30
  expect stuck.state met
at 168:00
  expect stuck.state met
at 168:01
  expect stuck.state undetermined, says "older than 72 h"

story The first draw must lie within 48 h of the onset
source docs/stuck-state.md
patient age 60 mo
interval il6 by local upper 7 pg/mL from 1 mo under 18 y
interval cxcl9 by local upper 200 pg/mL from 1 mo under 18 y
load
  6:00 assert mods
  -42:01 cxcl9 2100 pg/mL assay local
  54:01 il6 160 pg/mL assay local
  60:00 cxcl9 2100 pg/mL assay local
at 61:00
  expect stuck.onset undetermined, says "no usable draw within 48 h"

story A draw of the two days before the onset counts, the first after it goes before
source docs/stuck-state.md
patient age 60 mo
interval il6 by local upper 7 pg/mL from 1 mo under 18 y
interval cxcl9 by local upper 200 pg/mL from 1 mo under 18 y
load
  6:00 assert mods
  -42:00 cxcl9 2100 pg/mL assay local
  5:00 il6 5 pg/mL assay local
  7:00 il6 160 pg/mL assay local
  9:00 il6 5 pg/mL assay local
at 10:00
  expect stuck.onset met

story IL-6 after tocilizumab says nothing
source nishimoto-2008
patient age 60 mo
interval il6 by local upper 7 pg/mL from 1 mo under 18 y
interval cxcl9 by local upper 200 pg/mL from 1 mo under 18 y
load
  6:00 assert mods
  8:00 il6 160 pg/mL assay local
  8:00 cxcl9 2100 pg/mL assay local
  96:00 il6 900 pg/mL assay local
  96:00 cxcl9 2300 pg/mL assay local
give
  20:00 tocilizumab given IV
at 97:00
  expect stuck.onset met
  expect stuck.state undetermined, says "no usable draw from day 5"

story CXCL9 after interferon γ as a drug says nothing
source docs/stuck-state.md
patient age 60 mo
interval il6 by local upper 7 pg/mL from 1 mo under 18 y
interval cxcl9 by local upper 200 pg/mL from 1 mo under 18 y
load
  -1:00 stay admitted
  6:00 assert mods
  8:00 il6 160 pg/mL assay local
  8:00 cxcl9 2100 pg/mL assay local
  96:00 il6 160 pg/mL assay local
  96:00 cxcl9 9000 pg/mL assay local
give
  20:00 interferon_gamma-1b given SC
at 97:00
  expect stuck.state undetermined

story Two assays are never compared
source clinical rule 3
patient age 60 mo
interval il6 by local upper 7 pg/mL from 1 mo under 18 y
interval il6 by ella upper 9 pg/mL from 1 mo under 18 y
interval cxcl9 by local upper 200 pg/mL from 1 mo under 18 y
load
  6:00 assert mods
  8:00 il6 160 pg/mL assay local
  8:00 cxcl9 2100 pg/mL assay local
  96:00 il6 160 pg/mL assay ella
  96:00 cxcl9 2300 pg/mL assay local
at 97:00
  expect stuck.onset met
  expect stuck.state undetermined, says "not comparable"

story Sepsis is not asked for
source immune.md 4: septic and non-septic organ failure alike
patient age 60 mo
interval il6 by local upper 7 pg/mL from 1 mo under 18 y
interval cxcl9 by local upper 200 pg/mL from 1 mo under 18 y
load
  0:00 assert infection no
  6:00 assert mods
  8:00 il6 160 pg/mL assay local
  8:00 cxcl9 2100 pg/mL assay local
  96:00 il6 160 pg/mL assay local
  96:00 cxcl9 2300 pg/mL assay local
at 97:00
  expect stuck.state met, in

story Without organ dysfunction nobody is stuck
source docs/stuck-state.md
patient age 60 mo
interval il6 by local upper 7 pg/mL from 1 mo under 18 y
interval cxcl9 by local upper 200 pg/mL from 1 mo under 18 y
load
  6:00 assert mods no
  8:00 il6 160 pg/mL assay local
  8:00 cxcl9 2100 pg/mL assay local
at 9:00
  expect stuck.onset out

story Without an onset it is open
source docs/stuck-state.md
patient age 60 mo
interval il6 by local upper 7 pg/mL from 1 mo under 18 y
interval cxcl9 by local upper 200 pg/mL from 1 mo under 18 y
load
  8:00 il6 160 pg/mL assay local
  8:00 cxcl9 2100 pg/mL assay local
at 9:00
  expect stuck.onset open, undetermined, says "onset of MODS not established"

story Nothing drawn is open
source clinical rule 3
patient age 60 mo
load
  6:00 assert mods
at 97:00
  expect stuck.onset undetermined
  expect stuck.state undetermined

story An adult is out
source docs/stuck-state.md
patient age 216 mo
load
  6:00 assert mods
  8:00 il6 160 pg/mL assay access
at 9:00
  expect stuck.onset out

story Seventeen years are in
source docs/stuck-state.md
patient age 215.5 mo
load
  6:00 assert mods
at 9:00
  expect stuck.onset in

story One month is in
source docs/stuck-state.md
patient age 1 mo, gestation 40 wk
load
  6:00 assert mods
at 9:00
  expect stuck.onset in

story A newborn is out
source clinical rule 2
patient age 0.9 mo, gestation 40 wk
load
  6:00 assert mods
at 9:00
  expect stuck.onset out

story Born at 28 weeks, six weeks old, is out
source clinical rule 2
patient age 1.5 mo, gestation 28 wk
load
  -1:00 stay admitted not-birth
  6:00 assert mods
at 9:00
  expect stuck.onset out

story Phospho-flow: only the laboratory's own word, and it decides nothing of the state
source immune.md 4: pSTAT numbers UNVERIFIABLE
patient age 60 mo
load
  6:00 assert mods
  8:00 pstat_high_at_rest yes
  8:00 pstat_low_response yes
  10:00 pstat_low_response no
  12:00 pstat_high_at_rest no
  12:00 pstat_low_response yes
at 9:00
  expect stuck.flow met
  expect stuck.state undetermined
at 11:00
  expect stuck.flow not met
at 13:00
  expect stuck.flow not met

story Fluorescence and shares of cells are no word of the laboratory
source immune.md 4
patient age 60 mo
load
  6:00 assert mods
  8:00 pstat1_basal 9000
  8:00 pstat1_fold 1.1
  8:00 cd8_pd1 80 %
at 9:00
  expect stuck.flow undetermined, settles pstat_high_at_rest
