/** Matches the names of networks whose accounts have handles such as `@user@host`. */
const FEDIVERSE_NETWORK =
	/akkoma|bookwyrm|fediverse|firefish|friendica|gotosocial|lemmy|mastodon|misskey|peertube|pixelfed|pleroma|sharkey/i;

/** Matches the path of a profile: `/@ada`, `/users/ada`, or `/@ada@other.example` for an account of another server. */
const PROFILE_PATH = /^\/(?:@|users\/)(?<user>[\w.-]+)(?:@(?<host>[\w.-]+))?\/?$/;

/** Returns the handle of the first account, such as `@ada@social.example`; `undefined` if there is none. */
export function fediverseHandle(accounts: Iterable<readonly [network: string, url: string]>): string | undefined {
	for (const [network, url] of accounts) {
		if (!FEDIVERSE_NETWORK.test(network) || !URL.canParse(url)) continue;
		const { pathname, host } = new URL(url);
		const account = PROFILE_PATH.exec(pathname)?.groups;
		if (account) return `@${account.user}@${account.host ?? host}`;
	}
	return undefined;
}
