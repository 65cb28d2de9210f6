import { readFileSync, writeFileSync } from "node:fs";

/**
 * A deployment adapter that sets the build ID, and writes what Next passes to it into a file.
 *
 * @type {import("next").NextAdapter}
 */
const adapter = {
	name: "platform",
	async modifyConfig(config, { phase }) {
		if (phase !== "phase-production-build") return config;
		const rewrites = await config.rewrites?.();
		const afterFiles = (rewrites && "afterFiles" in rewrites && rewrites.afterFiles) || [];
		return { ...config, generateBuildId: () => `of-the-platform-after-${afterFiles.length > 0 ? "our" : "no"}-rules` };
	},
	async onBuildComplete({ outputs, buildId }) {
		const html = outputs.prerenders.flatMap(({ pathname, fallback }) => {
			const file = fallback && "filePath" in fallback ? fallback.filePath : undefined;
			return file?.endsWith(".html") ? [[pathname, readFileSync(file, "utf8")]] : [];
		});
		const pages = Object.fromEntries(html);
		const files = outputs.staticFiles.map(({ pathname, filePath }) => [pathname, readFileSync(filePath).length]);
		writeFileSync(
			String(process.env.PLATFORM_NOTES),
			JSON.stringify({ buildId, pages, files: Object.fromEntries(files) }),
		);
	},
};

export default adapter;
