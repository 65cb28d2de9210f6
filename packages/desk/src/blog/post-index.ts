import { type Blog, digest, memoize, type Post, readBodyFacts } from "quire-blog/tools/blog";
import { printError } from "quire-blog/tools/server";
import type { BodyFacts } from "@/packages/desk/src/model/blog-types";
import { settlesWithin } from "./settles-within";

interface Entry {
	post: Post;
	body: string;
	environment: string;
	facts: BodyFacts;
}

export interface KnownFacts {
	/** By file; for a body that has just changed, they may be of the earlier version. */
	facts: ReadonlyMap<string, BodyFacts>;
	pending: number;
}

/** Keeps the facts of all bodies. After a change, only affected bodies are compiled again. */
export class PostIndex {
	private entries = new Map<string, Entry>();
	/** Of all entries; made again when one changes. */
	private facts: ReadonlyMap<string, BodyFacts> | undefined;
	private update: Promise<void> | undefined;

	/** `onUpdate` is called when facts were completed after `read` had returned. */
	constructor(
		private readonly blog: Blog,
		private readonly onUpdate: () => void = () => {},
	) {}

	/** Returns the facts that are known after at most `patience` milliseconds, and completes them afterwards. */
	async read(patience: number): Promise<KnownFacts> {
		const outdated = await this.findOutdated();
		if (outdated.length > 0) await this.complete(patience);
		const pending = outdated.length > 0 ? await this.findOutdated() : [];
		this.facts ??= new Map([...this.entries].map(([file, { facts }]) => [file, facts]));
		return { facts: this.facts, pending: pending.length };
	}

	private async complete(patience: number): Promise<void> {
		this.update ??= this.compileOutdated().finally(() => {
			this.update = undefined;
		});
		const update = this.update;
		if (await settlesWithin(update, patience)) return;
		update.then(this.onUpdate, (error) => printError("Can't compile the posts for the desk:", error));
	}

	private async compileOutdated(): Promise<void> {
		for (let outdated = await this.findOutdated(); outdated.length > 0; outdated = await this.findOutdated()) {
			const environment = await getEnvironment(this.blog);
			const { version } = this.blog;
			for (const { post, body } of outdated) {
				if (this.blog.version !== version) break;
				const facts = await readBodyFacts(this.blog, post);
				this.facts = undefined;
				this.entries.set(post.file, { post, body: body.body, environment, facts });
			}
		}
	}

	/** Lists the posts without facts, and deletes the facts of deleted posts. */
	private async findOutdated(): Promise<{ post: Post; body: { body: string } }[]> {
		const [{ posts, pages, bodies }, environment] = await Promise.all([
			this.blog.collection(),
			getEnvironment(this.blog),
		]);
		const all = [...posts, ...pages];
		if (this.entries.size > all.length) {
			const files = new Set(all.map(({ file }) => file));
			this.facts = undefined;
			this.entries = new Map([...this.entries].filter(([file]) => files.has(file)));
		}
		return all.flatMap((post) => {
			const body = bodies.get(post.file) ?? { body: "", bodyLine: 1 };
			const known = this.entries.get(post.file);
			const isKnown = known?.post === post && known.body === body.body && known.environment === environment;
			return isKnown ? [] : [{ post, body }];
		});
	}
}

/** Hashes everything that all bodies are compiled from, besides their own post. */
const getEnvironment = memoize(async (blog: Blog): Promise<string> => {
	const [site, { hash }, { byPath }] = await Promise.all([blog.site(), blog.ownerCode(), blog.visible()]);
	const paths = [...byPath.values()].map(({ file, path }) => [file, path]);
	return digest([{ ...site, messages: undefined }, hash, paths]);
});
