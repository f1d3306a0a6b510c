glossary-title = Words explained
glossary-intro = Words that stand in the courses and the mechanisms, said in a plain way.
glossary-card = What amparo, precautionary measures or chain of custody mean, in plain words.
glossary-search = Look for a word
glossary-search-hint = Accents and capitals do not matter.
glossary-found =
    { $n ->
        [0] No word. Try another one.
        [one] One word
       *[other] { $n } words
    }
glossary-also = Also:
glossary-other-language = These words are not in your language yet. We show them in { $language }.
glossary-empty-title = There are no words here yet
glossary-empty-text = They come by themselves with the courses, the first time you connect to your region's server.
glossary-hint = Words with dots under them are explained when you touch them.
glossary-all = See all words
glossary-close = Go on reading
