import type { Answer, Difference, Feed, FeedItem, Site } from "@/packages/prove/src/model";
import { normalizePath } from "@/packages/prove/src/site/paths";
import { wordKey } from "./words";

interface FeedContext {
	new: Site;
	answerOf: (path: string) => Answer;
	findNewPath: (path: string) => string;
}

/** Compares the feeds of two sites: that their addresses answer, and that no subscriber gets an item twice. */
export function compareFeeds(old: Site, context: FeedContext): Difference[] {
	const feeds = new Map(context.new.feeds.map((feed) => [feed.path, feed]));
	return old.feeds.flatMap((feed) => {
		const now = findFeed(feed.path, feeds, context);
		if (now) return compareItems(feed, now, context);
		return [
			{
				rule: "feed-lost",
				path: feed.path,
				message: "No feed answers at this address. Redirect it to the feed of the new site.",
			},
		];
	});
}

function findFeed(path: string, feeds: ReadonlyMap<string, Feed>, { answerOf }: FeedContext): Feed | undefined {
	const direct = feeds.get(path);
	if (direct) return direct;
	const { hops } = answerOf(path);
	return hops.map((hop) => feeds.get(normalizePath(hop))).find(Boolean);
}

function compareItems(old: Feed, now: Feed, { findNewPath }: FeedContext): Difference[] {
	const byId = new Set(now.items.map(({ id }) => id));
	const byLink = new Map(now.items.map((item) => [findNewPath(item.link), item]));
	const byTitle = new Map(now.items.map((item) => [wordKey(item.title), item]));
	const found: Difference[] = [];
	const known = new Set(old.items.map(({ id }) => id));
	// A feed may have fewer items, as long as those are the newest.
	const oldest = Math.min(...now.items.map(timeOf).filter((time) => !Number.isNaN(time)));
	const matched = new Set<FeedItem>();
	for (const item of old.items) {
		if (byId.has(item.id)) continue;
		const other = byLink.get(findNewPath(item.link)) ?? byTitle.get(wordKey(item.title));
		if (other && !known.has(other.id)) {
			matched.add(other);
			found.push({
				rule: "feed-id-changed",
				path: old.path,
				message: `The id of "${item.title}" was \`${item.id}\`, now it is \`${other.id}\`.`,
				old: item.id,
				new: other.id,
			});
		} else if (!other && (now.items.length === 0 || !(timeOf(item) < oldest))) {
			found.push({
				rule: "feed-item-lost",
				path: old.path,
				message: `"${item.title}" (${item.link}) isn't in the feed.`,
			});
		}
	}
	const newest = Math.max(...old.items.map(timeOf).filter((time) => !Number.isNaN(time)));
	const past = now.items.filter((item) => !known.has(item.id) && !matched.has(item) && timeOf(item) <= newest);
	if (past.length > 0 && old.items.length > 0) {
		found.push({
			rule: "feed-item-added",
			path: old.path,
			message: `${past.length} ${past.length === 1 ? "item is" : "items are"} new to subscribers though older than the newest of the old feed, such as "${past[0]?.title}".`,
		});
	}
	return found;
}

function timeOf({ date }: FeedItem): number {
	return Date.parse(date);
}
