import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { BUILD_TIMEOUT } from "@/e2e/support/build";
import { type Files, writeFiles } from "@/e2e/support/content";
import { CLEAN, orThrow, pack } from "@/e2e/support/owner-project";
import { type Env, run, type Server, startServer } from "@/e2e/support/process";

/** The app's own Next calls its makers. */
const ENV: Env = { ...CLEAN, NEXT_TELEMETRY_DISABLED: "1" };

const { version } = createRequire(import.meta.url)("next/package.json") as { version: string };

/** A Next app with two pages, whose builds have the same id. */
const APP: Files = {
	"package.json": JSON.stringify(
		{
			name: "shop",
			private: true,
			scripts: { dev: "next dev", build: "next build", start: "next start" },
			dependencies: { next: version, react: "^19.3.1", "react-dom": "^19.3.1" },
			devDependencies: { typescript: "^5", "@types/node": "^20", "@types/react": "^19" },
		},
		null,
		2,
	),
	"next.config.ts": `import type { NextConfig } from "next";

const nextConfig: NextConfig = {
  generateBuildId: () => "fixed",
  ...(process.env.EXPORT === "1" && { output: "export" }),
  redirects: async () => (process.env.EXPORT === "1" ? [] : [{ source: "/prices", destination: "/pricing", permanent: true }]),
};

export default nextConfig;
`,
	"app/layout.tsx": `export default function Layout({ children }: { children: React.ReactNode }) {
  return <html lang="en"><body>{children}</body></html>;
}
`,
	"app/page.tsx": "export default function Home() { return <h1>The shop</h1>; }\n",
	"app/pricing/page.tsx": `export const metadata = { title: "Prices" };
export default function Pricing() { return <h1>Prices</h1>; }
`,
	"app/not-found.tsx": "export default function NotFound() { return <h1>Not in the shop</h1>; }\n",
	".gitignore": "/node_modules\n/.next\n/out\n",
};

/** A Next app outside this repository, to which the packed package adds a blog. */
export class AppProject {
	private constructor(
		private readonly parent: string,
		/** The packed package. */
		private readonly tarball: string,
		/** The folder of the app. */
		readonly folder: string,
	) {}

	/** Makes an app, as a package of a repository with several if `inWorkspace` is set, and installs its packages. */
	static async create({ inWorkspace = false } = {}): Promise<AppProject> {
		const parent = await mkdtemp(path.join(tmpdir(), "quire-app-"));
		const root = path.join(parent, "repository");
		const folder = inWorkspace ? path.join(root, "apps/shop") : root;
		await writeFiles(folder, APP);
		if (inWorkspace) {
			const workspace = { name: "root", private: true, workspaces: ["apps/*"] };
			await writeFiles(root, { "package.json": JSON.stringify(workspace) });
		}
		orThrow(await run("npm", ["install", "--ignore-scripts"], ENV, root, BUILD_TIMEOUT));
		return new AppProject(parent, await pack(".", parent), folder);
	}

	/** Adds the blog with the command as `npx` runs it. */
	async add(...args: string[]): Promise<string> {
		const command = [
			"exec",
			"--yes",
			`--package=${this.tarball}`,
			"--",
			"quire",
			"add",
			...args,
			"--yes",
			"--package",
			this.tarball,
		];
		return orThrow(await run("npm", command, ENV, this.folder, BUILD_TIMEOUT));
	}

	write(files: Files): Promise<void> {
		return writeFiles(this.folder, files);
	}

	read(file: string): Promise<string> {
		return readFile(path.join(this.folder, file), "utf8");
	}

	/** Runs `next build` in the app; returns its exit code and what it printed. */
	build(env: Env = {}) {
		return run("npm", ["run", "build"], { ...ENV, ...env }, this.folder, BUILD_TIMEOUT);
	}

	/** Returns the pages that a build of the app has made itself, by their names. */
	async readOwnPages(): Promise<Record<string, string>> {
		const folder = ".next/server/app";
		const names = (await readdir(path.join(this.folder, folder))).filter((name) => name.endsWith(".html"));
		const texts = await Promise.all(names.map((name) => this.read(`${folder}/${name}`)));
		return Object.fromEntries(names.map((name, index) => [name, texts[index] ?? ""]));
	}

	/** Starts a server of the app. */
	async serve(command: "dev" | "start"): Promise<Server> {
		const script = createRequire(path.join(this.folder, "package.json")).resolve("next/dist/bin/next");
		return startServer(script, (port) => [command, "--port", port], { env: ENV, cwd: this.folder, host: "localhost" });
	}

	/** Deletes everything. */
	async remove(): Promise<void> {
		await rm(this.parent, { recursive: true, force: true });
	}
}
