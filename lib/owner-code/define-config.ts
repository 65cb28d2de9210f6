import type { QuireConfig } from "./api";

/** Returns the configuration unchanged, for its types. */
export function defineConfig(config: QuireConfig): QuireConfig {
	return config;
}
