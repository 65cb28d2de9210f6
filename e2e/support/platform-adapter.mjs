import { readFileSync, writeFileSync } from "node:fs";

/** The adapter of a platform that names the build, and notes what it was handed. */
const adapter = {
	name: "platform",
	async modifyConfig(config, { phase }) {
		if (phase !== "phase-production-build") return config;
		const { afterFiles } = await config.rewrites();
		return { ...config, generateBuildId: () => `of-the-platform-after-${afterFiles.length > 0 ? "our" : "no"}-rules` };
	},
	async onBuildComplete({ outputs, buildId }) {
		const html = outputs.prerenders.filter(({ fallback }) => fallback?.filePath?.endsWith(".html"));
		const pages = Object.fromEntries(html.map((page) => [page.pathname, readFileSync(page.fallback.filePath, "utf8")]));
		const files = outputs.staticFiles.map(({ pathname, filePath }) => [pathname, readFileSync(filePath).length]);
		writeFileSync(process.env.PLATFORM_NOTES, JSON.stringify({ buildId, pages, files: Object.fromEntries(files) }));
	},
};

export default adapter;
