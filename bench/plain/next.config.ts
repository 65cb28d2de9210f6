import type { NextConfig } from "next";

const config: NextConfig = {
	// Where the benchmark builds it; otherwise Next's default.
	...(process.env.BUILD_DIR && { distDir: process.env.BUILD_DIR }),
	// Types are checked with the rest of the project.
	typescript: { ignoreBuildErrors: true },
};

export default config;
