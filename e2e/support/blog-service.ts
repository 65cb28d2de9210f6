import { OWNERS_PROJECT } from "@/e2e/support/blogs";
import { check, mustBuild, type Server, serve } from "@/e2e/support/build";
import { serveAnswers } from "@/e2e/support/file-server";
import { makeOwnersProject } from "@/e2e/support/interactive";
import { madeBlogs } from "@/e2e/support/made-blogs";
import { openWorkshop } from "@/e2e/support/workshop";

/** Makes a function that does its work once for each argument. */
function oncePer<T>(work: (of: string) => Promise<T>): (of: string) => Promise<T> {
	const known = new Map<string, Promise<T>>();
	return (of) => {
		const value = known.get(of) ?? work(of);
		known.set(of, value);
		return value;
	};
}

/** Builds and serves each blog once, when a test asks for it or nobody asks for another. */
export class BlogService {
	private readonly servers: Server[] = [];
	private lastBuild: Promise<unknown>;
	private isStopped = false;
	private readonly open = oncePer((name) => this.make(name));
	private readonly report = oncePer(async (folder) => (await check(folder, "--json")).output);

	private constructor() {
		this.lastBuild = openWorkshop(OWNERS_PROJECT).then(() => makeOwnersProject(OWNERS_PROJECT));
	}

	/** Starts the service. */
	static async start() {
		const service = new BlogService();
		const server = await serveAnswers(async ({ pathname }) => {
			const [, kind, of = ""] = /^\/(blogs|reports)\/(.+)$/.exec(decodeURIComponent(pathname)) ?? [];
			try {
				const answer = await (kind === "blogs" ? service.open(of) : service.report(of));
				return { status: 200, headers: {}, body: Buffer.from(answer) };
			} catch (error) {
				return { status: 500, headers: {}, body: Buffer.from(String(error)) };
			}
		});
		return {
			url: server.url,
			/** Makes every blog, one after the other. */
			makeAll: () => service.makeAll(),
			stop: async () => {
				service.isStopped = true;
				await server.stop();
				await Promise.all(service.servers.map((one) => one.stop()));
			},
		};
	}

	private async makeAll(): Promise<void> {
		for (const { name } of madeBlogs) {
			if (this.isStopped) return;
			// Who asks for it is told what is wrong.
			await this.open(name).catch(() => undefined);
		}
	}

	private async make(name: string): Promise<string> {
		const blog = madeBlogs.find((one) => one.name === name);
		if (!blog) throw new Error(`There is no blog called ${name}.`);
		const { make, isEdited = false, ...build } = blog;
		if (isEdited) await make?.();
		else
			await this.inTurn(async () => {
				await make?.();
				await mustBuild(build);
			});
		const server = await serve(build, isEdited ? "dev" : "start");
		this.servers.push(server);
		return server.url;
	}

	/** Builds are made one after the other, as they share a workshop. */
	private inTurn(work: () => Promise<void>): Promise<void> {
		const done = this.lastBuild.then(work);
		this.lastBuild = done.catch(() => undefined);
		return done;
	}
}
