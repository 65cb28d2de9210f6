import { buildFolder, OWNERS_PROJECT } from "@/e2e/support/blogs";
import { buildOrThrow, readReport, serve } from "@/e2e/support/build";
import { type LocalServer, serveResponses } from "@/e2e/support/file-server";
import type { Server } from "@/e2e/support/process";
import { makeProject } from "@/e2e/support/project";
import { unlockSharedBuild } from "@/e2e/support/shared-build-folder";
import { serveExport } from "@/e2e/support/static-host";
import { NPM_TEST_BLOGS, pictureBlogs, testBlogs } from "@/e2e/support/test-blogs";

/** Returns a function that calls `compute` once for each key, and keeps the promise. */
function memoizeByKey<T>(compute: (key: string) => Promise<T>): (key: string) => Promise<T> {
	const cache = new Map<string, Promise<T>>();
	return (key) => {
		const value = cache.get(key) ?? compute(key);
		cache.set(key, value);
		return value;
	};
}

/** Builds and serves each blog once: when a test requests it, or earlier if there is nothing else to build. */
export class BlogService {
	private readonly servers = new Map<string, LocalServer & Partial<Server>>();
	/** Resolves once there is the project in which blogs are built. */
	private readonly project = unlockSharedBuild(OWNERS_PROJECT).then(() => makeProject(OWNERS_PROJECT));
	private lastBuild: Promise<unknown> = this.project;
	private isStopped = false;
	private readonly getUrl = memoizeByKey((name) => this.buildAndServe(name));
	private readonly getReport = memoizeByKey(async (folder) => {
		await this.project;
		return readReport(folder, OWNERS_PROJECT);
	});

	/**
	 * Starts the service: `/blogs/<name>` answers with the URL of a blog, `/outputs/<name>` with what its server has printed, and
	 * `/reports/<folder>` with a report of the check.
	 */
	static async start() {
		const service = new BlogService();
		// Some tests build in the project by themselves.
		await service.project;
		const server = await serveResponses(async ({ pathname }) => {
			const [, kind, key = ""] = /^\/(blogs|outputs|reports)\/(.+)$/.exec(decodeURIComponent(pathname)) ?? [];
			try {
				const body = await service.answer(kind, key);
				return { status: 200, headers: {}, body: Buffer.from(body) };
			} catch (error) {
				return { status: 500, headers: {}, body: Buffer.from(String(error)) };
			}
		});
		return {
			url: server.url,
			/** Builds and serves the blogs of `npm test`, one after the other. */
			buildAll: () => service.buildAll(),
			stop: async () => {
				service.isStopped = true;
				await server.stop();
				await Promise.all([...service.servers.values()].map((running) => running.stop()));
			},
		};
	}

	private async answer(kind: string | undefined, key: string): Promise<string> {
		if (kind === "outputs") return this.servers.get(key)?.output?.() ?? "";
		return kind === "blogs" ? this.getUrl(key) : this.getReport(key);
	}

	private async buildAll(): Promise<void> {
		for (const name of NPM_TEST_BLOGS) {
			if (this.isStopped) return;
			// The test that requests the blog gets the error.
			await this.getUrl(name).catch(() => undefined);
		}
	}

	private async buildAndServe(name: string): Promise<string> {
		const blog = [...testBlogs, ...pictureBlogs].find((candidate) => candidate.name === name);
		if (!blog) throw new Error(`There is no blog called ${name}.`);
		const { makeContent, isDevServer = false, isOnNetwork = false, url, ...build } = blog;
		if (isDevServer) await makeContent?.();
		else
			await this.enqueue(async () => {
				await makeContent?.();
				await buildOrThrow(build);
			});
		const server = build.isExport
			? await serveExport(buildFolder(blog.name), url)
			: await serve(build, { isDev: isDevServer, hostname: isOnNetwork ? "0.0.0.0" : "127.0.0.1" });
		this.servers.set(name, server);
		return server.url;
	}

	/** Queues a build: builds share a folder, and so only one can run at a time. */
	private enqueue(build: () => Promise<void>): Promise<void> {
		const done = this.lastBuild.then(build);
		this.lastBuild = done.catch(() => undefined);
		return done;
	}
}
