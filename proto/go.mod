// Where `make generate` and `make lint` take protovalidate's own .proto from.
module plugin/proto

go 1.24

require github.com/bufbuild/protovalidate v1.2.2
