import { getSite } from "@/lib/config/load";
import { getCollection, getRedirects } from "@/lib/content/posts";

const [{ posts, pages }, { redirects }, site] = await Promise.all([getCollection(), getRedirects(), getSite()]);
const { posts: _, static: __, messages: ___, ...settings } = site;
console.log(JSON.stringify({ posts: [...posts, ...pages], moved: [...redirects], site: settings }));
