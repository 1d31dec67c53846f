package differential

import (
	"stormglass/analyte"
	"stormglass/event"
	"stormglass/rule"
	"stormglass/timeline"
)

// Newborn says whether a patient is a newborn at an instant: under 28 days, or
// before 37 weeks. No definition of a storm is valid then.
func Newborn(tl *timeline.Timeline, at event.Time) rule.Truth {
	r := reader{in: Input{At: at, Age: tl.Latest(analyte.Age, at, 0).Value, Days: daysOf(tl, at), Postmenstrual: tl.Latest(analyte.PostmenstrualAge, at, 0).Value}}
	r.ages()
	return r.newborn
}
