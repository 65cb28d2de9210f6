import { getDesk } from "@/packages/desk/src/blog/desk";
import { type AgendaDay, listAgenda, listMonths, type Month } from "@/packages/desk/src/model/agenda";
import {
	countNoun,
	dayOf,
	formatDay,
	formatDaysAhead,
	formatMonth,
	formatWeekday,
} from "@/packages/desk/src/model/time";
import { postDeskPath } from "@/packages/desk/src/model/urls";
import { DeskPage, type Page, SiteLink } from "./document";

const MAX_MONTHS = 6;
const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

export async function showCalendar(): Promise<Page> {
	const { blog, rows, pending } = await getDesk();
	const site = await blog.site();
	const now = blog.options.now();
	const today = dayOf(now, site.timeZone);
	const posts = rows.map(({ post }) => post);
	const days = listAgenda(posts, now, site.timeZone);
	const drafts = rows.filter(({ post }) => post.status === "draft");
	const content = (
		<DeskPage
			site={site}
			section="/calendar"
			title="Calendar"
			lead={`A scheduled post goes live when it is due if a server runs, else with the next build. Times are those of ${site.timeZone}.`}
			pending={pending}
		>
			<div className="desk-calendar">
				<section aria-labelledby="next">
					<h2 id="next">Next</h2>
					{days.length === 0 && (
						<p className="desk-empty">Nothing is scheduled. A post with a date in the future appears here.</p>
					)}
					<ol className="desk-agenda">
						{days.map((day) => (
							<DayOnAgenda key={day.day} {...day} />
						))}
					</ol>
				</section>
				<div className="desk-months">
					{listMonths(days, today, MAX_MONTHS).map((month) => (
						<MonthTable key={month.month} {...month} days={days} today={today} />
					))}
				</div>
			</div>
			<h2 id="drafts">Drafts</h2>
			{drafts.length === 0 && <p className="desk-empty">There are no drafts.</p>}
			<ul className="desk-drafts">
				{drafts.map(({ post }) => (
					<li key={post.file}>
						<a href={postDeskPath(post.path)}>{post.title}</a>
						{post.date && <span>{formatDay(dayOf(post.date.time, post.date.dateOnly ? "UTC" : site.timeZone))}</span>}
					</li>
				))}
			</ul>
		</DeskPage>
	);
	return { title: "Calendar", content };
}

function DayOnAgenda({ day, daysAhead, entries }: AgendaDay) {
	return (
		<li id={`day-${day}`}>
			<p>
				<time dateTime={day}>
					<b>{formatWeekday(day)}</b>, {formatDay(day)}
				</time>
				<span>{formatDaysAhead(daysAhead)}</span>
				<SiteLink path="/" view={day}>
					The site on that day
				</SiteLink>
			</p>
			<ul>
				{entries.map(({ post, time }) => (
					<li key={post.file}>
						{time && <time>{time}</time>} <a href={postDeskPath(post.path)}>{post.title}</a>
					</li>
				))}
			</ul>
		</li>
	);
}

function MonthTable({ month, weeks, days, today }: Month & { days: readonly AgendaDay[]; today: string }) {
	const counts = new Map(days.map(({ day, entries }) => [day, entries.length]));
	return (
		<table className="desk-month">
			<caption>{formatMonth(month)}</caption>
			<thead>
				<tr>
					{WEEKDAYS.map((name) => (
						<th key={name} scope="col" abbr={name}>
							{name.slice(0, 2)}
						</th>
					))}
				</tr>
			</thead>
			<tbody>
				{weeks.map((week, index) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: a week has no other name.
					<tr key={index}>
						{week.map((day, index) => (
							<td key={day ?? index} aria-current={day === today ? "date" : undefined}>
								{day && <DayCell day={day} count={counts.get(day) ?? 0} />}
							</td>
						))}
					</tr>
				))}
			</tbody>
		</table>
	);
}

function DayCell({ day, count }: { day: string; count: number }) {
	const number = Number(day.slice(8));
	if (count === 0) return number;
	return (
		<a href={`#day-${day}`} aria-label={`${formatDay(day)}: ${countNoun(count, "post")}`}>
			{number}
		</a>
	);
}
