import type { NextConfig } from "next";

const config: NextConfig = {
	// Types are checked with the rest of the project.
	typescript: { ignoreBuildErrors: true },
};

export default config;
