import { endIfExpected } from "@/lib/next/build/build-run";
import { keepAppData } from "@/lib/next/dev/keep-app-data";
import { createFileServer } from "@/lib/next/dev/serve-files";
import { watchFiles } from "@/lib/next/dev/watch-files";
import { openBlog, printSource } from "@/lib/next/open-blog";
import { reportProblems } from "./report-problems";

interface Options {
	port: number;
	host: string;
	/** The path of the blog on its host. */
	prefix: string;
}

/**
 * Does for a blog whose pages are routes of its app what the app doesn't: writes its data after each change, prints its problems, and serves its
 * files. All of it shares one blog in this process.
 */
export async function serveContent({ port, host, prefix }: Options): Promise<void> {
	try {
		const blog = openBlog();
		printSource(blog);
		const listeners: (() => void)[] = [];
		const watch = (onChange: () => void) => listeners.push(onChange);
		const written = keepAppData(blog, watch);
		reportProblems(watch);
		watchFiles(() => {
			for (const onChange of listeners) onChange();
		});
		// The app waits for this server, and would show pages of the data before until it has compiled those of now.
		await written;
		createFileServer(blog, prefix).listen(port, host);
	} catch (error) {
		endIfExpected(error);
	}
}
