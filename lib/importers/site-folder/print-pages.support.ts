import { getCollection, getMoved } from "@/lib/content/posts";
import { getSite } from "@/lib/site";

const [{ posts, pages }, { moved }, site] = await Promise.all([getCollection(), getMoved(), getSite()]);
const { posts: _, static: __, words: ___, ...settings } = site;
console.log(JSON.stringify({ posts: [...posts, ...pages], moved: [...moved], site: settings }));
