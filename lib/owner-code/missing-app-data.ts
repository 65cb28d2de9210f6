/**
 * Returns the error for code of an app that doesn't get the blog. It has one sentence and no stack, as the mistake is in no code that calls
 * this. `data` is `null` if the blog has ended, and `undefined` if its module isn't in the place of `quire-blog/app-data`.
 */
export function createMissingDataError(data: object | null | undefined): Error {
	const message = describe(data);
	return Object.assign(new Error(message), { stack: message });
}

function describe(data: object | null | undefined): string {
	if (data) return "The blog has no pages in the app: take `beside: true` out of `withQuire` in `next.config`.";
	if (data === null)
		return "The blog of `withQuire` has ended: remedy what it has printed in the terminal, and start the app again.";
	return "The app doesn't get its blog: wrap what `next.config` exports in `withQuire`, outside of plugins that replace its `turbopack` or `webpack`, and read the blog on the server only.";
}
