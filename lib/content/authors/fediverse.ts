/** Networks whose people are known everywhere as `@user@host`. */
const NETWORKS =
	/akkoma|bookwyrm|fediverse|firefish|friendica|gotosocial|lemmy|mastodon|misskey|peertube|pixelfed|pleroma|sharkey/i;

/** `/@ada`, `/users/ada`, and `/@ada@other.example` for someone seen from another server. */
const PERSON = /^\/(?:@|users\/)(?<user>[\w.-]+)(?:@(?<host>[\w.-]+))?\/?$/;

/** The handle of the first account in the Fediverse, such as `@ada@social.example`, among names of networks and addresses. */
export function fediverseHandle(accounts: Iterable<readonly [network: string, address: string]>): string | undefined {
	for (const [network, address] of accounts) {
		if (!NETWORKS.test(network) || !URL.canParse(address)) continue;
		const { pathname, host } = new URL(address);
		const person = PERSON.exec(pathname)?.groups;
		if (person) return `@${person.user}@${person.host ?? host}`;
	}
	return undefined;
}
