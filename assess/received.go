package assess

import (
	"stormglass/event"
	"stormglass/timeline"
)

// WithReceived returns the assessment with the received text and unit of every
// finding of one input ("85 x10E3/uL"), as far as the timeline carries them:
// for pages that show the proof. The assessment itself, and what Encode makes
// of it for the record, stay as they are. O(findings × records of a week).
func WithReceived(tl *timeline.Timeline, a *Assessment) *Assessment {
	out := *a
	out.Results = append([]Result(nil), a.Results...)
	seen := make(map[event.ID]string)
	for i := range out.Results {
		out.Results[i].Findings = received(tl, a.At, out.Results[i].Findings, seen)
	}
	return &out
}

func received(tl *timeline.Timeline, at event.Time, list []Finding, seen map[event.ID]string) []Finding {
	if len(list) == 0 {
		return list
	}
	out := append([]Finding(nil), list...)
	for i := range out {
		f := &out[i]
		f.Children = received(tl, at, f.Children, seen)
		if len(f.Children) > 0 || f.Received != "" || len(f.Events) == 0 {
			continue
		}
		for k, id := range f.Events {
			text := textOf(tl, at, id, seen)
			if text == "" {
				continue
			}
			if k > 0 && f.Received != "" {
				f.Received += "; "
			}
			f.Received += text
		}
	}
	return out
}

func textOf(tl *timeline.Timeline, at event.Time, id event.ID, seen map[event.ID]string) string {
	if text, ok := seen[id]; ok {
		return text
	}
	src, ok := tl.Source(id, at)
	text := src.Text
	if ok && text != "" && src.Unit != "" {
		text += " " + src.Unit
	}
	seen[id] = text
	return text
}
