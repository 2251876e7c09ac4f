"""Articles to begin with, written for these tests."""

ID = (
    "Pemerintah Kota Bukitraya membuka jembatan baru di atas Sungai Lembayung pada Senin (7/3/2022). "
    "Jembatan itu panjangnya 240 meter dan dibangun selama dua tahun.",
    'Wali Kota Sartika Rahayu mengatakan jembatan itu akan memperpendek perjalanan warga. "Anak sekolah tidak perlu '
    'lagi menyeberang dengan perahu," kata Sartika di Bukitraya.',
    "Menurut dinas pekerjaan umum, biaya pembangunan mencapai Rp 90 miliar. Dana itu berasal dari anggaran kota dan "
    "bantuan provinsi, yang dicairkan dalam tiga tahap sejak awal proyek.",
    "Warga menyambut pembukaan itu dengan gembira karena perahu kerap tidak beroperasi pada musim hujan.",
)

EN = (
    "The city of Marlow Bay opened a new bridge over the Teal River on Monday. The bridge is 240 meters long and "
    "took two years to build.",
    'Mayor Edith Calloway said it would shorten the way to school. "Children no longer have to cross by boat," she '
    "told reporters at the opening.",
    "The bridge cost 90 million dollars, according to the department of works. The money came from the city and "
    "from the state, and was paid out in three parts since the work began.",
    "People in the valley welcomed the opening, because the ferry often stopped in the rainy season.",
)


def body(language: str = "id", parted: str = "\n\n") -> str:
    """The article's paragraphs, nothing added."""
    return parted.join(ID if language == "id" else EN)
