// Package immune composes what is shown of one patient's immune state: every
// definition side by side by concept, the markers with their intervals by age
// and their movement, the map of activation against suppression, whether
// infected and whether a storm as two questions, red flags of inborn errors,
// what to test next, and one line that sums it up.
//
// It decides nothing by itself: definitions are answered by assess, movement by
// kinetics, intervals by reference, the two questions by differential, the
// ranking by nexttest. It is a pure function of a timeline, an assessment of it
// and the site's settings, made on demand and never stored.
package immune
