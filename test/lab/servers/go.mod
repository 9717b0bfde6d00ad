module gomod-doctor/lab

go 1.24.0

require (
	github.com/goproxy/goproxy v0.18.0
	golang.org/x/mod v0.29.0
)
