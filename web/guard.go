package web

import (
	"bufio"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/hex"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"strings"
)

// Access says who may speak to the server.
type Access struct {
	// Hosts are the names (without port) by which the server may be called;
	// loopback names are always among them. A request with another Host is
	// refused, which defeats DNS rebinding.
	Hosts []string
	// Tokens maps the SHA-256 (hex) of a bearer token to the user it stands
	// for. Empty means that no token is asked for, which is allowed on
	// loopback only.
	Tokens map[string]string
}

// ReadTokens reads a token file: one `user:token` per line, `#` starts a
// comment. Tokens are kept as hashes only. Errors name the line.
func ReadTokens(r io.Reader) (map[string]string, error) {
	out := map[string]string{}
	sc := bufio.NewScanner(r)
	for n := 1; sc.Scan(); n++ {
		line := strings.TrimSpace(sc.Text())
		if line == "" || line[0] == '#' {
			continue
		}
		user, token, ok := strings.Cut(line, ":")
		user, token = strings.TrimSpace(user), strings.TrimSpace(token)
		switch {
		case !ok || user == "":
			return nil, fmt.Errorf("token file line %d: want user:token", n)
		case len(token) < 20:
			return nil, fmt.Errorf("token file line %d: the token of %s has %d characters; at least 20 are needed", n, user, len(token))
		}
		sum := sha256.Sum256([]byte(token))
		key := hex.EncodeToString(sum[:])
		if other, dup := out[key]; dup {
			return nil, fmt.Errorf("token file line %d: %s and %s have the same token", n, other, user)
		}
		out[key] = user
	}
	if err := sc.Err(); err != nil {
		return nil, err
	}
	if len(out) == 0 {
		return nil, fmt.Errorf("token file: no tokens in it; write one user:token per line")
	}
	return out, nil
}

const sessionCookie = "stormglass-session"

// user returns who sends r, from a bearer token or the session cookie.
func (a *Access) user(r *http.Request) (string, bool) {
	if len(a.Tokens) == 0 {
		return "local", true
	}
	token := ""
	if h := r.Header.Get("Authorization"); strings.HasPrefix(h, "Bearer ") {
		token = strings.TrimSpace(strings.TrimPrefix(h, "Bearer "))
	} else if c, err := r.Cookie(sessionCookie); err == nil {
		token = c.Value
	}
	return a.lookup(token)
}

// lookup compares in constant time per entry.
func (a *Access) lookup(token string) (string, bool) {
	if token == "" {
		return "", false
	}
	sum := sha256.Sum256([]byte(token))
	key := []byte(hex.EncodeToString(sum[:]))
	found := ""
	for k, user := range a.Tokens {
		if subtle.ConstantTimeCompare([]byte(k), key) == 1 {
			found = user
		}
	}
	return found, found != ""
}

// hostAllowed reports whether the Host header names this server.
func (a *Access) hostAllowed(host string) bool {
	name := host
	if h, _, err := net.SplitHostPort(host); err == nil {
		name = h
	}
	name = strings.ToLower(strings.Trim(name, "[]"))
	if name == "localhost" || name == "127.0.0.1" || name == "::1" {
		return true
	}
	for _, h := range a.Hosts {
		if h = strings.TrimSpace(h); h != "" && strings.EqualFold(h, name) {
			return true
		}
	}
	return false
}

// originAllowed reports whether a state-changing request comes from our own
// pages or from a program that is no browser.
func originAllowed(r *http.Request) bool {
	if site := r.Header.Get("Sec-Fetch-Site"); site != "" && site != "same-origin" && site != "none" {
		return false
	}
	origin := r.Header.Get("Origin")
	if origin == "" {
		return true
	}
	u, err := url.Parse(origin)
	return err == nil && strings.EqualFold(u.Host, r.Host)
}

const contentPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
	"connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

// Largest request bodies, in bytes: of a FHIR request, and of a form.
const (
	maxFHIR = 32 << 20
	maxForm = 64 << 10
)

// bodyLimit is the largest body that a path takes.
func bodyLimit(path string) int64 {
	if path == "/fhir" || strings.HasPrefix(path, "/fhir/") {
		return maxFHIR
	}
	return maxForm
}

// guard checks every request before any handler sees it.
func (s *Server) guard(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Security-Policy", contentPolicy)
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Referrer-Policy", "no-referrer")
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		h.Set("Permissions-Policy", "camera=(), microphone=(), geolocation=()")
		h.Set("Cache-Control", "no-store")
		if s.cfg.Secure {
			h.Set("Strict-Transport-Security", "max-age=31536000")
		}
		if !s.cfg.Access.hostAllowed(r.Host) {
			http.Error(w, "this server is not called by that name; start it with --host NAME if it should be", http.StatusMisdirectedRequest)
			return
		}
		if !s.cfg.Access.siteAllowed(r) {
			http.Error(w, "cross-site request refused", http.StatusForbidden)
			return
		}
		r.Body = http.MaxBytesReader(w, r.Body, bodyLimit(r.URL.Path))
		if open(r.URL.Path) {
			next.ServeHTTP(w, r)
			return
		}
		user, ok := s.cfg.Access.user(r)
		if !ok {
			s.refuse(w, r)
			return
		}
		next.ServeHTTP(w, r.WithContext(withUser(r.Context(), user)))
	})
}

// siteAllowed refuses state changes and live streams from foreign pages.
func (a *Access) siteAllowed(r *http.Request) bool {
	switch r.Method {
	case http.MethodGet, http.MethodHead:
		if r.URL.Path != "/events" {
			return true
		}
	}
	return originAllowed(r)
}

// open lists what needs no token: the style sheet, the login form, liveness.
func open(path string) bool {
	return strings.HasPrefix(path, "/static/") || path == "/login" || path == "/healthz"
}

func (s *Server) refuse(w http.ResponseWriter, r *http.Request) {
	if r.Method == http.MethodGet && strings.Contains(r.Header.Get("Accept"), "text/html") {
		http.Redirect(w, r, "/login", http.StatusSeeOther)
		return
	}
	w.Header().Set("WWW-Authenticate", `Bearer realm="stormglass"`)
	http.Error(w, "a token is needed: Authorization: Bearer TOKEN", http.StatusUnauthorized)
}
