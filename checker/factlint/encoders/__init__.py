"""Language models in ONNX that run on this machine: from a folder of the user's, loaded where one is named."""
